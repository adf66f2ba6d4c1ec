namespace CoreSystem.Web.Pages;

/// <summary>A line of the menu.</summary>
internal sealed record MenuEntry(string Code, string Name, string Path, string Group);
