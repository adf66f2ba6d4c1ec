namespace Rpa.Ocr.Recognition.Dates;

/// <summary>A date that the parts may show.</summary>
/// <param name="Era">Era code.</param>
/// <param name="Year">Year as written (元 for the first).</param>
/// <param name="Month">Month as written.</param>
/// <param name="Day">Day as written; null where the form asks for a month only.</param>
/// <param name="Date">The day, the first of the month where no day is asked for; null for a day that does not exist.</param>
/// <param name="Probability">Share of the belief among the candidates.</param>
internal sealed record DateCandidate(int Era, string Year, string Month, string? Day, DateOnly? Date, double Probability);
