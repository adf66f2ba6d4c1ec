using Rpa.Ocr.Recognition.Handwriting;

namespace Rpa.Ocr.Recognition.Text;

/// <summary>Chooses between the reading of a field as print and as handwriting.</summary>
internal static class StyledSight
{
    /// <summary>The sight of the field; null where neither makes anything of it.</summary>
    /// <param name="style">What is known of the page.</param>
    /// <param name="engines">What line engines made of the field's lines.</param>
    /// <param name="asHand">Reads the field as handwriting; null for nothing made out.</param>
    /// <param name="asPrint">Reads it as print; only called where an engine read something.</param>
    public static FieldSight? Of(WritingStyle style, IReadOnlyList<LineText> engines, Func<FieldSight?> asHand, Func<FieldSight> asPrint)
    {
        var legible = engines.Any(line => line.Candidates.Count > 0);
        if (style.IsSurelyPrint && legible)
        {
            return asPrint();
        }

        var hand = asHand();
        return hand is null ? legible ? asPrint() : null
            : !style.IsSurelyHand && legible && HandFieldReader.IsPrint(hand, engines) ? asPrint()
            : hand;
    }
}
