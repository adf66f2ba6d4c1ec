namespace Rpa.Ocr.Engines.Paddle;

/// <summary>Probabilities of the classes at each step across a line; class 0 is the blank.</summary>
/// <param name="Steps">Number of steps, evenly spread over the width of the line.</param>
/// <param name="Classes">Number of classes.</param>
/// <param name="Probabilities">Step by step.</param>
internal sealed record LineScores(int Steps, int Classes, float[] Probabilities)
{
    /// <summary>Narrows the scores to a set of characters.</summary>
    public MaskedScores Mask(CharacterSet set)
    {
        var width = set.Characters.Length + 1;
        var masked = new double[Steps, width];
        var mass = new double[Steps];
        for (var step = 0; step < Steps; step++)
        {
            var row = Probabilities.AsSpan(step * Classes, Classes);
            masked[step, 0] = row[0];
            var total = (double)row[0];
            for (var i = 0; i < set.Characters.Length; i++)
            {
                double sum = 0;
                foreach (var id in set.Classes[i])
                {
                    sum += row[id];
                }

                masked[step, i + 1] = sum;
                total += sum;
            }

            mass[step] = total;
            var floor = Math.Max(total, 1e-12);
            for (var i = 0; i < width; i++)
            {
                masked[step, i] /= floor;
            }
        }

        return new MaskedScores(set.Characters, masked, mass);
    }
}
