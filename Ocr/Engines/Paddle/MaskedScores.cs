namespace Rpa.Ocr.Engines.Paddle;

/// <summary>Scores over the allowed characters only, each step adding up to 1.</summary>
/// <param name="Characters">The allowed characters.</param>
/// <param name="Probabilities">[step, 0] is the blank, [step, i + 1] is character i.</param>
/// <param name="Mass">Share of the network's belief that fell on the allowed characters and the blank, by step: low where it saw something else.</param>
internal sealed record MaskedScores(string Characters, double[,] Probabilities, double[] Mass)
{
    /// <summary>Number of steps across the line.</summary>
    public int Steps => Mass.Length;
}
