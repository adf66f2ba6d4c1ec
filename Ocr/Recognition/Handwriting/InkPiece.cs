using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Recognition.Handwriting;

/// <summary>A part of a line of writing that is never parted further: one or more strokes that lie over one another, or a slice of strokes that touch.</summary>
/// <param name="Box">Where it lies in the crop, tightly.</param>
/// <param name="Image">Its ink alone, dark on white, of the box's size.</param>
/// <param name="Cut">Whether it was cut from the piece after it through ink.</param>
internal sealed record InkPiece(PixelBox Box, GrayImage Image, bool Cut)
{
    /// <summary>Right edge, exclusive.</summary>
    public int Right => Box.X + Box.Width;

    /// <summary>Bottom edge, exclusive.</summary>
    public int Bottom => Box.Y + Box.Height;

    /// <summary>The pieces drawn together.</summary>
    public static (PixelBox Box, GrayImage Image) Join(IReadOnlyList<InkPiece> pieces)
    {
        if (pieces.Count == 1)
        {
            return (pieces[0].Box, pieces[0].Image);
        }

        var left = pieces.Min(piece => piece.Box.X);
        var top = pieces.Min(piece => piece.Box.Y);
        var box = new PixelBox(left, top, pieces.Max(piece => piece.Right) - left, pieces.Max(piece => piece.Bottom) - top);
        var image = new GrayImage(box.Width, box.Height);
        foreach (var piece in pieces)
        {
            for (var y = 0; y < piece.Box.Height; y++)
            {
                var source = piece.Image.Row(y);
                var target = image.Row(piece.Box.Y - top + y)[(piece.Box.X - left)..];
                for (var x = 0; x < source.Length; x++)
                {
                    target[x] = Math.Min(target[x], source[x]);
                }
            }
        }

        return (box, image);
    }
}
