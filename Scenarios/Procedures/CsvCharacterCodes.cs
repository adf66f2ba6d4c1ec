namespace Rpa.Scenarios.Procedures;

/// <summary>A column with the numbers of letters that a text could not carry, e.g. <c>MJ007843;1</c> (文字情報基盤の番号;何文字目).</summary>
/// <param name="Header">Its header.</param>
/// <param name="Field">Field whose text holds the letters.</param>
public sealed record CsvCharacterCodes(string Header, string Field);
