namespace Rpa.Ocr.Recognition.Lattices;

/// <summary>What is known of a kind of text before any ink is seen: a weak language model.</summary>
internal interface ITextPrior
{
    /// <summary>Added to the score (natural logarithm) of a character that follows a text; 0 where nothing is known.</summary>
    /// <param name="before">The characters before it; empty at the start.</param>
    /// <param name="character">The character.</param>
    double Of(string before, string character);
}
