using Rpa.Ocr.Engines.Paddle;
using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>The filled cells of a row laid out anew: no frames, even spacing, one scale. So every digit's place in the line is known.</summary>
internal sealed class DigitRow
{
    /// <summary>Height of the tallest digit in the line, of <see cref="TextLineNetwork.LineHeight"/>.</summary>
    private const int DigitHeight = 34;

    /// <summary>Distance of the digits' middles.</summary>
    public const int Pitch = 32;

    private const int Margin = 24;

    private DigitRow(GrayImage image, IReadOnlyList<DigitCell> cells)
    {
        Image = image;
        Cells = cells;
    }

    /// <summary>The line, as high as the network reads.</summary>
    public GrayImage Image { get; }

    /// <summary>The filled cells, left to right.</summary>
    public IReadOnlyList<DigitCell> Cells { get; }

    /// <summary>Lays out the filled cells.</summary>
    public static DigitRow Of(IReadOnlyList<DigitCell> cells)
    {
        var filled = cells.Where(cell => cell.Image is not null).ToList();
        var tallest = filled.Max(cell => cell.Image!.Height);
        var row = new GrayImage((2 * Margin) + (Pitch * filled.Count), TextLineNetwork.LineHeight);
        for (var i = 0; i < filled.Count; i++)
        {
            var image = filled[i].Image!;
            // One scale for all keeps a small circle small, but a digit half as tall as its neighbours is still made readable.
            var scale = Math.Min((double)DigitHeight / Math.Max(image.Height, tallest * 0.7), (Pitch + 6.0) / image.Width);
            var width = Math.Max(1, (int)Math.Round(image.Width * scale));
            var height = Math.Max(1, (int)Math.Round(image.Height * scale));
            var scaled = ImageOps.Resize(image, width, height, scale < 1 ? Interpolation.Area : Interpolation.Cubic);
            Paste(row, scaled, Centre(i) - (width / 2), (TextLineNetwork.LineHeight - height) / 2);
        }

        return new DigitRow(row, filled);
    }

    /// <summary>The belief in each digit for each cell: the network's strongest answer within the cell's part of the line.</summary>
    public IReadOnlyList<double[]> Beliefs(MaskedScores scores)
    {
        var stepWidth = (double)Image.Width / scores.Steps;
        var result = new List<double[]>();
        for (var i = 0; i < Cells.Count; i++)
        {
            var from = Math.Clamp((int)Math.Floor((Centre(i) - (Pitch / 2.0)) / stepWidth), 0, scores.Steps - 1);
            var to = Math.Clamp((int)Math.Ceiling((Centre(i) + (Pitch / 2.0)) / stepWidth), from, scores.Steps - 1);
            var belief = new double[scores.Characters.Length];
            for (var digit = 0; digit < belief.Length; digit++)
            {
                for (var step = from; step <= to; step++)
                {
                    // Steps at the border of two cells also hold what the neighbour shows: they count for less.
                    var middle = (step + 0.5) * stepWidth;
                    var weight = Math.Max(0, 1.25 - (Math.Abs(middle - Centre(i)) / (Pitch / 2.0)));
                    belief[digit] = Math.Max(belief[digit], Math.Min(weight, 1) * scores.Probabilities[step, digit + 1]);
                }
            }

            result.Add(belief);
        }

        return result;
    }

    private static int Centre(int cell) => Margin + (Pitch / 2) + (cell * Pitch);

    private static void Paste(GrayImage target, GrayImage image, int left, int top)
    {
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                var tx = left + x;
                var ty = top + y;
                if (tx >= 0 && ty >= 0 && tx < target.Width && ty < target.Height && image[x, y] < target[tx, ty])
                {
                    target[tx, ty] = image[x, y];
                }
            }
        }
    }
}
