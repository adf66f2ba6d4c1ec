using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Documents;

/// <summary>A case of paper with its pages under its own key, ready to be saved.</summary>
/// <param name="Made">The case.</param>
/// <param name="Key">Its key.</param>
/// <param name="KeyRow">Row of the key.</param>
/// <param name="Pages">Its pages with what they become.</param>
internal sealed record PreparedCase(NewCase Made, DataKey Key, DataKeyRow KeyRow, IReadOnlyList<PreparedPage> Pages);
