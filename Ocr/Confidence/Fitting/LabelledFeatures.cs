namespace Rpa.Ocr.Confidence.Fitting;

/// <summary>What a model judges by, and what is true.</summary>
/// <param name="Fold">Which part of the documents it belongs to.</param>
/// <param name="Features">The features.</param>
/// <param name="Right">Whether the reading is right.</param>
internal sealed record LabelledFeatures(int Fold, IReadOnlyDictionary<string, double> Features, bool Right);
