using Rpa.Ocr.Recognition.Digits;

namespace Rpa.Ocr.Recognition;

/// <summary>Whether a page is filled by hand or by a printer. One page is filled in one way, so its fields are judged together.</summary>
/// <param name="Hand">Probability of handwriting, 0 to 1; 0.5 where nothing tells.</param>
internal sealed record WritingStyle(double Hand)
{
    /// <summary>Digits of print have one height; the spread of their heights (share) is below this …</summary>
    private const double PrintJitter = 0.03;

    /// <summary>… and above this in any hand.</summary>
    private const double HandJitter = 0.06;

    /// <summary>Surer than this needs no second look.</summary>
    private const double Sure = 0.8;

    /// <summary>Confidence models of handwritten text end in this.</summary>
    public const string HandModel = ".hand";

    /// <summary>Nothing told.</summary>
    public static WritingStyle Unknown { get; } = new(0.5);

    /// <summary>Whether the page is surely written by hand.</summary>
    public bool IsSurelyHand => Hand >= Sure;

    /// <summary>Whether the page is surely printed.</summary>
    public bool IsSurelyPrint => Hand <= 1 - Sure;

    /// <summary>Whether the page counts as written by hand.</summary>
    public bool IsHand => Hand >= 0.5;

    /// <summary>Judges a page by its rows of digits, or where it has none by what its fields of text were taken for.</summary>
    public static WritingStyle Of(IEnumerable<FieldSight> sights)
    {
        var all = sights.ToList();
        var jitter = all
            .Where(sight => string.Equals(sight.Model, BoxedDigitsRecognizer.Model, StringComparison.Ordinal) && sight.Text is { Length: >= 3 })
            .Select(sight => sight.Features["jitter"])
            .ToList();
        if (jitter.Count > 0)
        {
            return new WritingStyle(Math.Clamp((jitter.Average() - PrintJitter) / (HandJitter - PrintJitter), 0, 1));
        }

        var texts = all.Where(sight => sight.Lattice is not null).ToList();
        return texts.Count == 0 ? Unknown : new WritingStyle((double)texts.Count(IsHandText) / texts.Count);
    }

    /// <summary>Whether a field of text was taken for handwriting when it was read.</summary>
    private static bool IsHandText(FieldSight sight) => sight.Model.EndsWith(HandModel, StringComparison.Ordinal);
}
