using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Checks;

/// <summary>Draws the fields of a form over a page: each rectangle with its key, its boxes, eras and options, in a colour for each kind.</summary>
internal sealed class FormDrawing
{
    /// <summary>Drawings are as wide as a screen shows.</summary>
    private const int WidestPixels = 1700;

    private readonly ColorImage _image;
    private readonly double _scale;
    private readonly Func<double, double, PointD> _toPixel;

    /// <param name="page">The page.</param>
    /// <param name="toPixel">From mm on the form to pixels of the page.</param>
    public FormDrawing(GrayImage page, Func<double, double, PointD> toPixel)
    {
        _scale = Math.Min(1, WidestPixels / (double)page.Width);
        _toPixel = toPixel;
        var small = _scale < 1
            ? ImageOps.Resize(page, (int)Math.Round(page.Width * _scale), (int)Math.Round(page.Height * _scale), Interpolation.Area)
            : page;
        var pixels = new byte[3 * small.Pixels.Length];
        for (var i = 0; i < small.Pixels.Length; i++)
        {
            // Lighter, so that colours show on print.
            pixels[3 * i] = pixels[(3 * i) + 1] = pixels[(3 * i) + 2] = (byte)(255 - ((255 - small.Pixels[i]) * 3 / 5));
        }

        _image = new ColorImage(small.Width, small.Height, pixels);
    }

    public byte[] ToPng() => PngCodec.Write(_image);

    public void Draw(PaperField field)
    {
        var color = ColorOf(field.Kind);
        foreach (var box in field.Boxes)
        {
            Frame(box, color, 1);
        }

        foreach (var option in field.Options)
        {
            Frame(option.Rect, color, 1);
            Write(option.Code, option.Rect.X, option.Rect.Y, color);
        }

        if (field.Date is { } date)
        {
            foreach (var part in date.EraRects.Values.Concat(new[] { date.Year, date.Month, date.Day }.OfType<MmRect>()))
            {
                Frame(part, color, 1);
            }
        }

        Frame(field.Rect, color, 2);
        Write(field.Key, field.Rect.X, field.Rect.Y, color);
    }

    private static PenColor ColorOf(PaperFieldKind kind) => kind switch
    {
        PaperFieldKind.Digits or PaperFieldKind.Alnum => new PenColor(0, 90, 200),
        PaperFieldKind.Date => new PenColor(150, 40, 160),
        PaperFieldKind.Circle => new PenColor(205, 70, 0),
        PaperFieldKind.Check => new PenColor(0, 130, 60),
        PaperFieldKind.Money => new PenColor(0, 120, 130),
        PaperFieldKind.Signature => new PenColor(120, 100, 0),
        _ => new PenColor(200, 0, 40),
    };

    private void Frame(MmRect rect, PenColor color, int width)
    {
        var corners = new[] { (rect.X, rect.Y), (rect.Right, rect.Y), (rect.Right, rect.Bottom), (rect.X, rect.Bottom) };
        for (var i = 0; i < corners.Length; i++)
        {
            Line(At(corners[i]), At(corners[(i + 1) % corners.Length]), color, width);
        }

        PointD At((double X, double Y) corner)
        {
            var p = _toPixel(corner.X, corner.Y);
            return new PointD(p.X * _scale, p.Y * _scale);
        }
    }

    private void Line(PointD from, PointD to, PenColor color, int width)
    {
        var steps = Math.Max(1, (int)Math.Ceiling(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y))));
        for (var step = 0; step <= steps; step++)
        {
            var x = (int)Math.Round(from.X + ((to.X - from.X) * step / steps));
            var y = (int)Math.Round(from.Y + ((to.Y - from.Y) * step / steps));
            for (var dy = 0; dy < width; dy++)
            {
                for (var dx = 0; dx < width; dx++)
                {
                    Dot(x + dx, y + dy, color);
                }
            }
        }
    }

    private void Write(string text, double xMm, double yMm, PenColor color)
    {
        var start = _toPixel(xMm, yMm);
        var x0 = (int)(start.X * _scale) + 3;
        var y0 = (int)(start.Y * _scale) + 3;
        for (var i = 0; i < text.Length; i++)
        {
            for (var y = -1; y <= SmallLetters.Height; y++)
            {
                for (var x = 0; x <= SmallLetters.Width; x++)
                {
                    var set = y >= 0 && y < SmallLetters.Height && x < SmallLetters.Width && SmallLetters.IsSet(text[i], x, y);
                    Dot(x0 + (i * (SmallLetters.Width + 1)) + x, y0 + y, set ? color : new PenColor(255, 255, 255));
                }
            }
        }
    }

    private void Dot(int x, int y, PenColor color)
    {
        if (x >= 0 && y >= 0 && x < _image.Width && y < _image.Height)
        {
            var at = 3 * ((y * _image.Width) + x);
            _image.Pixels[at] = color.Red;
            _image.Pixels[at + 1] = color.Green;
            _image.Pixels[at + 2] = color.Blue;
        }
    }
}
