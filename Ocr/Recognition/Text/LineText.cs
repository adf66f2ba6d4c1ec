using Rpa.Ocr.Recognition.Handwriting;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Recognition.Text;

/// <summary>What was read from a line of text.</summary>
/// <param name="Candidates">Texts without spaces between words, best first, with shares of belief; empty where nothing was read.</param>
/// <param name="SpacesAfter">After how many characters of the best text the writing pauses as between family and given name.</param>
/// <param name="Mean">Mean of Tesseract's confidences, 0 to 1.</param>
/// <param name="Least">Tesseract's least confidence, 0 to 1.</param>
/// <param name="Repeats">Share of Tesseract's drawings that read the same as its first, 0 to 1.</param>
/// <param name="Agreed">Share of the characters that both engines read alike, 0 to 1; 0 where only one reads such text.</param>
/// <param name="Weakest">Belief in the least certain character, 0 to 1.</param>
internal sealed record LineText(
    IReadOnlyList<(string Text, double Share)> Candidates,
    IReadOnlyList<int> SpacesAfter,
    double Mean,
    double Least,
    double Repeats,
    double Agreed,
    double Weakest)
{
    /// <summary>The line character by character; empty where nothing was read.</summary>
    public IReadOnlyList<TextSlot> Slots { get; init; } = [];

    /// <summary>What each engine saw where, for those who see the same line otherwise.</summary>
    public IReadOnlyList<EngineVotes> Votes { get; init; } = [];

    /// <summary>Where the line lies on the form, in millimetres.</summary>
    public MmRect Box { get; init; }

    /// <summary>The best text; empty where nothing was read.</summary>
    public string Best => Candidates.Count > 0 ? Candidates[0].Text : string.Empty;

    /// <summary>A text with ideographic spaces where the writing pauses.</summary>
    public string Spaced(string text)
    {
        var result = text;
        foreach (var at in SpacesAfter.Where(at => at > 0 && at < text.Length).OrderDescending())
        {
            result = result.Insert(at, "\u3000");
        }

        return result;
    }
}
