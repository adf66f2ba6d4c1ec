namespace Rpa.Ocr.Recognition.Text;

/// <summary>What was read from a line of text.</summary>
/// <param name="Variants">Texts, best first; empty where the engine found none.</param>
/// <param name="Drawings">In how many drawings the line was tried.</param>
/// <param name="SpaceAfter">After how many characters of the best text the writing pauses as between family and given name; null for nowhere.</param>
internal sealed record LineText(IReadOnlyList<TextVariant> Variants, int Drawings, int? SpaceAfter)
{
    /// <summary>The best text with an ideographic space where the writing pauses.</summary>
    public string Spaced
    {
        get
        {
            var text = Variants.Count > 0 ? Variants[0].Text : string.Empty;
            return SpaceAfter is { } at && at > 0 && at < text.Length ? text.Insert(at, "\u3000") : text;
        }
    }
}
