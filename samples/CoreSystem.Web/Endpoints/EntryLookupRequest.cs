namespace CoreSystem.Web.Endpoints;

/// <summary>A field of an entry screen was left, or the search window (F4) asks.</summary>
/// <param name="Field">Id of the field.</param>
/// <param name="Fields">Everything typed on the screen.</param>
/// <param name="Text">What was typed in the search window.</param>
/// <param name="Match"><c>1</c> 前方一致, <c>2</c> 部分一致.</param>
internal sealed record EntryLookupRequest(string Field, Dictionary<string, string> Fields, string Text = "", string Match = "1");
