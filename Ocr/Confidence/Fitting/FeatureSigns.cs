using Rpa.Ocr.Recognition;

namespace Rpa.Ocr.Confidence.Fitting;

/// <summary>
/// Which way a feature can only point. Few samples of wrong readings let a free fit learn that agreement speaks against a reading;
/// where the direction is known it is held.
/// </summary>
internal static class FeatureSigns
{
    private static readonly HashSet<string> Rising = new(StringComparer.Ordinal)
    {
        // Belief, margins and agreement of recognizers.
        "strength", "margin", "share", "second", "tesseract", "check", "mass", "split", "valid", "commas", "digits", "era", "plausible",
        "best", "lead", "clear", "weakest", "mean", "least", "repeats", "agreed", "width", "own", "agree",
        SecondStage.First, SecondStage.Knowledge,
        SecondStage.Flag + ReadingFlags.LedgerAgrees, SecondStage.Flag + ReadingFlags.Lexicon,
    };

    private static readonly HashSet<string> Falling = new(StringComparer.Ordinal)
    {
        "specks", "residual", "hand", "decided", "trace", "ink", "other", "strongestEmpty", "cut", "overflow", "outside",
        SecondStage.Flag + ReadingFlags.EnginesDiffer, SecondStage.Flag + ReadingFlags.Overflow, SecondStage.Flag + ReadingFlags.Stamp,
        SecondStage.Flag + ReadingFlags.Handwritten, SecondStage.Flag + ReadingFlags.DateDecided, SecondStage.Flag + ReadingFlags.CheckDigitDecided,
        SecondStage.Flag + ReadingFlags.LedgerDiffers, SecondStage.Flag + ReadingFlags.FieldsDiffer, SecondStage.Flag + ReadingFlags.Ditto,
    };

    /// <summary>1 where more of the feature never makes a reading less sure, -1 where it never makes it surer, 0 where either may be.</summary>
    public static int Of(string feature)
    {
        var name = feature[^1] == LogisticModel.NinesMark ? feature[..^1] : feature;
        return Rising.Contains(name) ? 1 : Falling.Contains(name) ? -1 : 0;
    }
}
