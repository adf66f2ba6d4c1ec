namespace Rpa.Ocr.Benchmarks.Hostile;

/// <summary>What a run of <see cref="FuzzBench"/> covers.</summary>
/// <param name="Count">Number of damaged files, crafted ones not counted.</param>
/// <param name="Seed">The same seed and number give the same file.</param>
/// <param name="First">First number, to go on after a run that was cut off; above 0 the crafted files are left out.</param>
/// <param name="Limit">A file without an answer within this time counts as a hang. It must exceed the pipeline's own limits.</param>
public sealed record FuzzOptions(int Count, int Seed, int First, TimeSpan Limit);
