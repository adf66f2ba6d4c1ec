using CoreSystem.Web.Lookups;
using CoreSystem.Web.Messages;

namespace CoreSystem.Web.Endpoints;

/// <summary>What to show for a field.</summary>
/// <param name="Found">Whether anything was found.</param>
/// <param name="Displays">What to show, by element.</param>
/// <param name="Person">宛名番号 of the person behind it; empty when there is none.</param>
/// <param name="Version">That person's version.</param>
/// <param name="Dialogs">Windows to open.</param>
internal sealed record EntryLookupReply(
    bool Found, IReadOnlyDictionary<string, Shown> Displays, string Person, int Version, IReadOnlyList<MessageView> Dialogs);
