using System.Runtime.InteropServices;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Imaging;

/// <summary>Image operations on OpenCV through the library of <c>Ocr/native</c>. Thread-safe; every result is a new image.</summary>
/// <remarks>All throw <see cref="ImagingSetupException"/> when the library is missing and <see cref="ImagingRefusedException"/> when OpenCV refuses.</remarks>
internal static class ImageOps
{
    public static GrayImage Resize(GrayImage image, int width, int height, Interpolation interpolation)
    {
        var result = New(width, height);
        Check(Native.Resize(image.Pixels, image.Width, image.Height, 1, result.Pixels, width, height, (int)interpolation));
        return result;
    }

    public static ColorImage Resize(ColorImage image, int width, int height, Interpolation interpolation)
    {
        var result = NewColor(width, height);
        Check(Native.Resize(image.Pixels, image.Width, image.Height, 3, result.Pixels, width, height, (int)interpolation));
        return result;
    }

    /// <summary>Takes every destination pixel from where <paramref name="map"/> (nine numbers, row by row) sends it in the source.</summary>
    public static GrayImage Warp(GrayImage image, int width, int height, ReadOnlySpan<double> map, Interpolation interpolation, byte border = 255)
    {
        var result = New(width, height);
        RequireNine(map);
        Check(Native.Warp(image.Pixels, image.Width, image.Height, 1, result.Pixels, width, height, map, (int)interpolation, border));
        return result;
    }

    /// <summary>Takes every destination pixel from where the grid sends it: bilinear between its nodes.</summary>
    public static GrayImage Remap(GrayImage image, int width, int height, MapGrid grid, Interpolation interpolation, byte border = 255)
    {
        var result = New(width, height);
        Check(Native.Remap(image.Pixels, image.Width, image.Height, 1, result.Pixels, width, height, grid.X, grid.Y, grid.Columns, grid.Rows, grid.Step, (int)interpolation, border));
        return result;
    }

    /// <summary>As for grey images.</summary>
    public static ColorImage Remap(ColorImage image, int width, int height, MapGrid grid, Interpolation interpolation, byte border = 255)
    {
        var result = NewColor(width, height);
        Check(Native.Remap(image.Pixels, image.Width, image.Height, 3, result.Pixels, width, height, grid.X, grid.Y, grid.Columns, grid.Rows, grid.Step, (int)interpolation, border));
        return result;
    }

    /// <summary>Turns clockwise by quarter turns (0 to 3).</summary>
    public static GrayImage Turn(GrayImage image, int turns)
    {
        if (turns == 0)
        {
            return image;
        }

        var result = turns == 2 ? New(image.Width, image.Height) : New(image.Height, image.Width);
        Check(Native.Turn(image.Pixels, image.Width, image.Height, 1, result.Pixels, turns));
        return result;
    }

    /// <summary>Turns clockwise by quarter turns (0 to 3).</summary>
    public static ColorImage Turn(ColorImage image, int turns)
    {
        if (turns == 0)
        {
            return image;
        }

        var result = turns == 2 ? NewColor(image.Width, image.Height) : NewColor(image.Height, image.Width);
        Check(Native.Turn(image.Pixels, image.Width, image.Height, 3, result.Pixels, turns));
        return result;
    }

    public static GrayImage ToGray(ColorImage image)
    {
        var result = New(image.Width, image.Height);
        Check(Native.Gray(image.Pixels, image.Width, image.Height, result.Pixels));
        return result;
    }

    /// <summary>The red, green and blue channels as grey images.</summary>
    public static GrayImage[] Split(ColorImage image)
    {
        GrayImage[] channels = [New(image.Width, image.Height), New(image.Width, image.Height), New(image.Width, image.Height)];
        Check(Native.Split(image.Pixels, image.Width, image.Height, channels[0].Pixels, channels[1].Pixels, channels[2].Pixels));
        return channels;
    }

    /// <summary>Brightness against a ground of the same size, in place: 255 where both are equal.</summary>
    public static void Flatten(GrayImage image, GrayImage ground)
    {
        RequireSameSize(image, ground);
        Check(Native.Flatten(image.Pixels, ground.Pixels, image.Width, image.Height));
    }

    /// <summary>Each shade replaced by that of a table of 256.</summary>
    public static GrayImage Lookup(GrayImage image, ReadOnlySpan<byte> table)
    {
        if (table.Length != 256)
        {
            throw new ArgumentException("A table has 256 shades.", nameof(table));
        }

        var result = New(image.Width, image.Height);
        Check(Native.Lookup(image.Pixels, image.Width, image.Height, result.Pixels, table));
        return result;
    }

    /// <summary>Gaussian blur; <paramref name="sigma"/> in pixels.</summary>
    public static GrayImage Blur(GrayImage image, double sigma)
    {
        var result = New(image.Width, image.Height);
        Check(Native.Blur(image.Pixels, image.Width, image.Height, result.Pixels, sigma));
        return result;
    }

    /// <summary>Mean over a rectangle.</summary>
    public static GrayImage Box(GrayImage image, int width, int height)
    {
        var result = New(image.Width, image.Height);
        Check(Native.Box(image.Pixels, image.Width, image.Height, result.Pixels, width, height));
        return result;
    }

    /// <summary>Median over a square of odd size.</summary>
    public static GrayImage Median(GrayImage image, int size)
    {
        var result = New(image.Width, image.Height);
        Check(Native.Median(image.Pixels, image.Width, image.Height, result.Pixels, size));
        return result;
    }

    /// <summary>Darkest value over a rectangle: dark grows.</summary>
    public static GrayImage Darkest(GrayImage image, int width, int height) => Morph(image, 0, width, height);

    /// <summary>Brightest value over a rectangle: bright grows.</summary>
    public static GrayImage Brightest(GrayImage image, int width, int height) => Morph(image, 1, width, height);

    /// <summary>Removes bright detail smaller than the rectangle; for dark ink on white, dark strokes with small gaps become whole.</summary>
    public static GrayImage RemoveBrightDetail(GrayImage image, int width, int height) => Morph(image, 2, width, height);

    /// <summary>Removes dark detail smaller than the rectangle.</summary>
    public static GrayImage RemoveDarkDetail(GrayImage image, int width, int height) => Morph(image, 3, width, height);

    /// <summary>How much darker each pixel is than its surroundings, 0 to 255, whatever the lighting; only detail narrower than <paramref name="size"/> pixels shows.</summary>
    public static GrayImage DarkDetail(GrayImage image, int size, int leastGround = 48)
    {
        var result = New(image.Width, image.Height);
        Check(Native.DarkDetail(image.Pixels, image.Width, image.Height, result.Pixels, size, leastGround));
        return result;
    }

    /// <summary>The threshold between the dark and the bright pixels by Otsu's method.</summary>
    public static int Otsu(GrayImage image)
    {
        ImagingLibrary.Require();
        Check(Native.Otsu(image.Pixels, image.Width, image.Height, out var threshold));
        return threshold;
    }

    /// <summary>The connected regions of the pixels that are not 0, largest first.</summary>
    /// <param name="image">The image.</param>
    /// <param name="capacity">At most so many regions are returned.</param>
    /// <param name="labels">Where given (width × height numbers), gets the label of each pixel; 0 is the ground.</param>
    public static IReadOnlyList<Region> Regions(GrayImage image, int capacity, int[]? labels = null)
    {
        ImagingLibrary.Require();
        if (labels is not null && labels.Length != image.Pixels.Length)
        {
            throw new ArgumentException("One label for each pixel is needed.", nameof(labels));
        }

        var boxes = new int[capacity * 6];
        Check(Native.Components(image.Pixels, image.Width, image.Height, boxes, capacity, out var count, labels));
        var regions = new Region[count];
        for (var i = 0; i < count; i++)
        {
            var b = boxes.AsSpan(i * 6, 6);
            regions[i] = new Region(new PixelBox(b[0], b[1], b[2], b[3]), b[4], b[5]);
        }

        return regions;
    }

    /// <summary>Slides <paramref name="part"/> over <paramref name="whole"/>; the result's position is that of the part's top left corner.</summary>
    public static PatchMatch Match(GrayImage whole, GrayImage part, int apart)
    {
        ImagingLibrary.Require();
        Span<double> result = stackalloc double[4];
        Check(Native.Match(whole.Pixels, whole.Width, whole.Height, part.Pixels, part.Width, part.Height, apart, result));
        return new PatchMatch(result[0], result[1], result[2], result[3]);
    }

    /// <summary>
    /// Looks for square patches of <paramref name="blank"/> in <paramref name="page"/>, which has the same size and roughly
    /// coincides. Score -1: the patch leaves the image or holds nothing.
    /// </summary>
    /// <param name="blank">Where the patches come from.</param>
    /// <param name="page">Where they are looked for.</param>
    /// <param name="centres">x and y of each patch, in turn.</param>
    /// <param name="half">Half the side: a patch has 2 × half + 1 pixels.</param>
    /// <param name="reach">How far to look, in pixels each way.</param>
    /// <param name="apart">How far from the best place a rival must be to count as one.</param>
    public static PatchMatch[] MatchPatches(GrayImage blank, GrayImage page, ReadOnlySpan<int> centres, int half, int reach, int apart)
    {
        RequireSameSize(blank, page);
        var count = centres.Length / 2;
        var results = new double[count * 4];
        if (count > 0)
        {
            Check(Native.MatchPatches(blank.Pixels, page.Pixels, page.Width, page.Height, centres, count, half, reach, apart, results));
        }

        var matches = new PatchMatch[count];
        for (var i = 0; i < count; i++)
        {
            matches[i] = new PatchMatch(results[i * 4], results[(i * 4) + 1], results[(i * 4) + 2], results[(i * 4) + 3]);
        }

        return matches;
    }

    /// <summary>Part of an image, cut to it.</summary>
    public static GrayImage Cut(GrayImage image, PixelBox box)
    {
        var x0 = Math.Clamp(box.X, 0, image.Width - 1);
        var y0 = Math.Clamp(box.Y, 0, image.Height - 1);
        var x1 = Math.Clamp(box.X + box.Width, x0 + 1, image.Width);
        var y1 = Math.Clamp(box.Y + box.Height, y0 + 1, image.Height);
        var result = new GrayImage(x1 - x0, y1 - y0);
        for (var y = y0; y < y1; y++)
        {
            image.Row(y)[x0..x1].CopyTo(result.Row(y - y0));
        }

        return result;
    }

    private static GrayImage Morph(GrayImage image, int operation, int width, int height)
    {
        var result = New(image.Width, image.Height);
        Check(Native.Morph(image.Pixels, image.Width, image.Height, result.Pixels, operation, width, height));
        return result;
    }

    private static GrayImage New(int width, int height)
    {
        ImagingLibrary.Require();
        return new GrayImage(width, height, new byte[checked(width * height)]);
    }

    private static ColorImage NewColor(int width, int height)
    {
        ImagingLibrary.Require();
        return new ColorImage(width, height, new byte[checked(3 * width * height)]);
    }

    private static void RequireSameSize(GrayImage first, GrayImage second)
    {
        ImagingLibrary.Require();
        if (first.Width != second.Width || first.Height != second.Height)
        {
            throw new ArgumentException("Both images must have the same size.", nameof(second));
        }
    }

    private static void RequireNine(ReadOnlySpan<double> map)
    {
        if (map.Length != 9)
        {
            throw new ArgumentException("A map has nine numbers.", nameof(map));
        }
    }

    private static void Check(int code)
    {
        if (code != 0)
        {
            throw new ImagingRefusedException("Imaging failed: " + Marshal.PtrToStringUTF8(Native.LastError()));
        }
    }
}
