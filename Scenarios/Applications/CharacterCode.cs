namespace Rpa.Scenarios.Applications;

/// <summary>The number of a letter that the text itself could not carry (外字), as the source gives it.</summary>
/// <param name="Field">Field key whose text holds the letter.</param>
/// <param name="Code">文字情報基盤の MJ 番号, e.g. <c>MJ007843</c>.</param>
/// <param name="Position">Which letter of the text, from 1; null where the source does not say.</param>
public sealed record CharacterCode(string Field, string Code, int? Position);
