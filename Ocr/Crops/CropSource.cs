using Rpa.Ocr.Imaging;
using Rpa.Ocr.Registration;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Crops;

/// <summary>Part of a page on the form's own grid, flattened: what is there, before anything is taken away.</summary>
/// <param name="Gray">Brightness against the empty sheet: 255 is paper.</param>
/// <param name="Dark">The same without coloured ink of light colour (seals, stamps): equal to <paramref name="Gray"/> where the page has no colour.</param>
/// <param name="Color">How much coloured ink there is, as dark on white; <see langword="null"/> where the page has no colour.</param>
internal sealed record CropSource(GrayImage Gray, GrayImage Dark, GrayImage? Color)
{
    private const int GridStep = 8;

    /// <summary>Draws part of a page.</summary>
    public static CropSource Draw(RegisteredPage page, PageGround ground, MmRect area, int width, int height, double pixelsPerMm)
    {
        var mapping = page.Mapping!;
        var grid = MapGrid.Sample(width, height, GridStep, (x, y) => mapping.ToPixel(area.X + ((x + 0.5) / pixelsPerMm), area.Y + ((y + 0.5) / pixelsPerMm)));
        var interpolation = page.Upright.Bilevel ? Interpolation.Linear : Interpolation.Cubic;
        if (page.Upright.Color is not { } color)
        {
            var gray = Flatten(ImageOps.Remap(page.Upright.Gray, width, height, grid, interpolation), ground.Draw(0, width, height, grid));
            return new CropSource(gray, gray, null);
        }

        var channels = ImageOps.Split(ImageOps.Remap(color, width, height, grid, interpolation));
        for (var c = 0; c < 3; c++)
        {
            channels[c] = Flatten(channels[c], ground.Draw(c, width, height, grid));
        }

        return ColorSeparation.Separate(channels[0], channels[1], channels[2]);
    }

    private static GrayImage Flatten(GrayImage image, GrayImage ground)
    {
        ImageOps.Flatten(image, ground);
        return image;
    }
}
