namespace Rpa.Ocr.Recognition.Digits;

/// <summary>A number that a row of cells may show.</summary>
/// <param name="Text">Its digits.</param>
/// <param name="Probability">Product of the cells' beliefs.</param>
internal sealed record DigitSequence(string Text, double Probability)
{
    private const int Kept = 200;

    private const int PerCell = 3;

    /// <summary>The likeliest numbers, likeliest first.</summary>
    /// <param name="characters">What each place of a belief stands for.</param>
    /// <param name="beliefs">Belief in each character, by cell; they need not add up to 1.</param>
    public static IReadOnlyList<DigitSequence> Candidates(string characters, IReadOnlyList<double[]> beliefs)
    {
        var candidates = new List<DigitSequence> { new(string.Empty, 1) };
        foreach (var belief in beliefs)
        {
            var sum = Math.Max(belief.Sum(), 1e-9);
            var choices = Enumerable.Range(0, belief.Length).OrderByDescending(i => belief[i]).Take(PerCell).ToList();
            candidates = [.. candidates
                .SelectMany(candidate => choices.Select(choice =>
                    new DigitSequence(candidate.Text + characters[choice], candidate.Probability * (belief[choice] / sum))))
                .OrderByDescending(candidate => candidate.Probability)
                .Take(Kept)];
        }

        return candidates;
    }
}
