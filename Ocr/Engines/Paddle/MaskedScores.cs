namespace Rpa.Ocr.Engines.Paddle;

/// <summary>Scores over the allowed characters only, each step adding up to 1.</summary>
/// <param name="Characters">The allowed characters.</param>
/// <param name="Probabilities">[step, 0] is the blank, [step, i + 1] is character i.</param>
/// <param name="Mass">Share of the network's belief that fell on the allowed characters and the blank, by step: low where it saw something else.</param>
internal sealed record MaskedScores(string Characters, double[,] Probabilities, double[] Mass)
{
    /// <summary>Number of steps across the line.</summary>
    public int Steps => Mass.Length;

    /// <summary>The scores of the steps from <paramref name="from"/> up to, not including, <paramref name="to"/>.</summary>
    public MaskedScores Slice(int from, int to)
    {
        var width = Characters.Length + 1;
        var part = new double[to - from, width];
        for (var step = from; step < to; step++)
        {
            for (var i = 0; i < width; i++)
            {
                part[step - from, i] = Probabilities[step, i];
            }
        }

        return new MaskedScores(Characters, part, Mass[from..to]);
    }

    /// <summary>The least mass over the steps where something is written; 1 where nothing is.</summary>
    public double LeastMass()
    {
        var least = 1.0;
        for (var step = 0; step < Steps; step++)
        {
            if (Probabilities[step, 0] < 0.5)
            {
                least = Math.Min(least, Mass[step]);
            }
        }

        return least;
    }
}
