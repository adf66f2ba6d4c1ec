namespace Rpa.Scenarios.Procedures;

/// <summary>The column that says whether the electronic signature holds (署名検証結果).</summary>
/// <param name="Header">Its header.</param>
/// <param name="ValidWords">Words that mean yes; anything else is for a person to look at.</param>
public sealed record CsvSignature(string Header, IReadOnlyList<string> ValidWords);
