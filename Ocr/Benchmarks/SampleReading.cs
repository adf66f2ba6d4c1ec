using Rpa.Ocr.Reading;

namespace Rpa.Ocr.Benchmarks;

/// <summary>What was read of the scans of a truth file.</summary>
internal sealed record SampleReading(TruthFile Truth, IReadOnlyList<DocumentReading> Files);
