using Rpa.Ocr.Crops;
using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Tests.Recognition.Ink;

/// <summary>A crop drawn by a test: 10 pixels a millimetre, black on white.</summary>
internal sealed class Drawn
{
    private readonly GrayImage _raw;
    private readonly GrayImage _printed;
    private readonly MmRect _rect;
    private readonly MmRect _area;

    /// <summary>A field of a size in mm, with a margin around it.</summary>
    public Drawn(double width, double height, double margin = 1.5)
    {
        _rect = new MmRect(50, 50, width, height);
        _area = new MmRect(50 - margin, 50 - margin, width + (2 * margin), height + (2 * margin));
        _raw = new GrayImage((int)Math.Round(_area.Width * 10), (int)Math.Round(_area.Height * 10));
        _printed = new GrayImage(_raw.Width, _raw.Height);
    }

    /// <summary>The crop.</summary>
    public FieldCrop Crop
    {
        get
        {
            var ink = _raw.Clone();
            for (var i = 0; i < ink.Pixels.Length; i++)
            {
                ink.Pixels[i] = _printed.Pixels[i] == 0 ? (byte)255 : ink.Pixels[i];
            }

            return new FieldCrop(_rect, _area, 254, _raw, ink, null, _printed, 0.1, default);
        }
    }

    /// <summary>Writes a filled rectangle; pixels of the crop.</summary>
    public Drawn Write(int x, int y, int width, int height)
    {
        Fill(_raw, x, y, width, height);
        return this;
    }

    /// <summary>Prints a filled rectangle, whose print was taken for one pixel thicker on every side.</summary>
    public Drawn Print(int x, int y, int width, int height)
    {
        Fill(_raw, x, y, width, height);
        Fill(_printed, x - 1, y - 1, width + 2, height + 2);
        return this;
    }

    private static void Fill(GrayImage image, int x, int y, int width, int height)
    {
        for (var row = Math.Max(y, 0); row < Math.Min(y + height, image.Height); row++)
        {
            image.Row(row)[Math.Max(x, 0)..Math.Min(x + width, image.Width)].Clear();
        }
    }
}
