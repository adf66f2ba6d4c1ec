namespace Rpa.Ocr.Recognition.Digits;

/// <summary>
/// Joins what two readers of different kinds believe of one glyph: the weighted product of their beliefs, each mixed with the chance that its
/// reader is plainly wrong. Where both are sure of the same digit it is surer than either; where they are sure of different ones it is doubtful.
/// </summary>
internal static class DigitFusion
{
    /// <summary>Share of glyphs that a single-glyph network reads wrongly while being sure.</summary>
    private const double GlyphSlip = 0.02;

    /// <summary>The same for the text line network, which sees glyphs that it was not trained on.</summary>
    private const double LineSlip = 0.05;

    /// <summary>Weight of the text line network beside the single-glyph one, whose training is on digits by hand alone; measured on generated scans.</summary>
    private const double LineWeight = 0.45;

    /// <summary>The joint belief in each digit; adds up to 1.</summary>
    /// <param name="glyph">The glyph network's probabilities; they add up to 1.</param>
    /// <param name="line">The line network's beliefs; they add up to less than 1 where it saw something else.</param>
    public static double[] Combine(IReadOnlyList<double> glyph, IReadOnlyList<double> line)
    {
        var joint = new double[glyph.Count];
        for (var i = 0; i < joint.Length; i++)
        {
            var seen = (glyph[i] * (1 - GlyphSlip)) + (GlyphSlip / glyph.Count);
            joint[i] = seen * Math.Pow((line[i] * (1 - LineSlip)) + (LineSlip / glyph.Count), LineWeight);
        }

        var total = joint.Sum();
        return [.. joint.Select(belief => belief / total)];
    }

    /// <summary>Adds a letter that only the line network knows (H, 元) behind the digits.</summary>
    /// <param name="digits">The joint belief in each digit.</param>
    /// <param name="share">The letter's share of the line network's belief.</param>
    /// <param name="prior">How often such a glyph is the letter.</param>
    public static double[] WithLetter(double[] digits, double share, double prior)
    {
        var letter = share * prior;
        var other = (1 - share) * (1 - prior);
        var belief = letter / Math.Max(letter + other, 1e-12);
        return [.. digits.Select(digit => digit * (1 - belief)), belief];
    }
}
