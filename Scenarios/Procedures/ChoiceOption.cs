namespace Rpa.Scenarios.Procedures;

/// <summary>An option of a choice.</summary>
/// <param name="Code">Code kept as the value.</param>
/// <param name="Text">Text as printed, e.g. 同居.</param>
public sealed record ChoiceOption(string Code, string Text);
