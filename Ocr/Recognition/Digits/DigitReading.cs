namespace Rpa.Ocr.Recognition.Digits;

/// <summary>What was read from a row of cells.</summary>
/// <param name="Candidates">Numbers, likeliest first.</param>
/// <param name="Strength">The weakest cell's share of the network's belief that fell on any digit, 0 to 1: low for an odd stroke.</param>
/// <param name="Margin">The weakest cell's lead of its best digit over its second, 0 to 1.</param>
/// <param name="SecondAgrees">Share of the cells in which the second opinion says the same, 0 to 1.</param>
/// <param name="TesseractAgrees">1 where Tesseract reads the same number, 0.5 where it reads another count of digits, 0 where it reads other digits.</param>
internal sealed record DigitReading(
    IReadOnlyList<DigitSequence> Candidates,
    double Strength,
    double Margin,
    double SecondAgrees,
    double TesseractAgrees);
