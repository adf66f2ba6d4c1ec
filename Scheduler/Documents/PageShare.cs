using Rpa.Ocr.Reading;

namespace Rpa.Scheduler.Documents;

/// <summary>The pages that go into the case of an application.</summary>
/// <param name="Application">The application.</param>
/// <param name="Pages">Its own pages, sheets scanned twice, and attachments.</param>
internal sealed record PageShare(AssembledApplication Application, List<StoredPage> Pages);
