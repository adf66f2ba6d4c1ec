namespace Rpa.Ocr.Recognition.Digits;

/// <summary>A letter that may stand among digits.</summary>
/// <param name="Character">The letter.</param>
/// <param name="Prior">How often a cell where it may stand holds it, 0 to 1.</param>
/// <param name="MayStandIn">Cells (by <see cref="DigitCell.Index"/>) that may hold it.</param>
internal sealed record DigitLetter(char Character, double Prior, Func<int, bool> MayStandIn);
