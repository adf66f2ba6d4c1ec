namespace CoreSystem.Web.Lookups;

/// <summary>What a look-up shows in one place: the text, and the value without decoration where it differs.</summary>
internal sealed record Shown(string Text, string Value = "");
