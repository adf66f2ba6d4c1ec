namespace Rpa.Ocr.Engines.Glyphs;

/// <summary>What a network made of a glyph.</summary>
/// <param name="Choices">The characters allowed, likeliest first, at most as many as were asked for; never empty.</param>
/// <param name="Outside">Share of the network's belief that fell on characters that are not allowed, 0 to 1: high for an odd stroke or a wrong mask.</param>
internal sealed record GlyphReading(IReadOnlyList<GlyphChoice> Choices, double Outside)
{
    /// <summary>The likeliest character.</summary>
    public GlyphChoice Best => Choices[0];

    /// <summary>Lead of the likeliest over the second, 0 to 1.</summary>
    public double Margin => Choices.Count > 1 ? Choices[0].Probability - Choices[1].Probability : Choices[0].Probability;

    /// <summary>Probability of a character; 0 where it is not among the choices.</summary>
    public double ProbabilityOf(string text)
    {
        foreach (var choice in Choices)
        {
            if (string.Equals(choice.Text, text, StringComparison.Ordinal))
            {
                return choice.Probability;
            }
        }

        return 0;
    }
}
