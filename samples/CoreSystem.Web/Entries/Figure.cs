namespace CoreSystem.Web.Entries;

/// <summary>What 審査 worked out: the text, and the value without decoration.</summary>
internal sealed record Figure(string Id, string Text, string Value);
