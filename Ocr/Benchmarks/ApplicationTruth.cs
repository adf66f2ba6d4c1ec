namespace Rpa.Ocr.Benchmarks;

/// <summary>An application of a truth file: which pages it has and what its fields hold.</summary>
/// <param name="Scan">Name of the truth file, with a number for one of several documents.</param>
/// <param name="Revision">Form revision.</param>
/// <param name="Style">print, hand-font or hand-stroke.</param>
/// <param name="Pages">File (without folder) and page (from 1) of each of its pages.</param>
/// <param name="Fields">Fields that are filled; all others are empty.</param>
internal sealed record ApplicationTruth(
    string Scan, string Revision, string Style, IReadOnlyList<(string File, int Page)> Pages, IReadOnlyDictionary<string, FieldTruth> Fields);
