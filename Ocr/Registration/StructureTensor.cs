using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>Sums of products of gradients over any rectangle of an image, at the cost of a few look-ups.</summary>
internal sealed class StructureTensor
{
    private readonly int _stride;
    private readonly double[] _xx;
    private readonly double[] _yy;
    private readonly double[] _xy;

    /// <summary>Prepares the sums.</summary>
    public StructureTensor(GrayImage image)
    {
        _stride = image.Width + 1;
        var size = _stride * (image.Height + 1);
        _xx = new double[size];
        _yy = new double[size];
        _xy = new double[size];
        for (var y = 0; y < image.Height; y++)
        {
            double xx = 0, yy = 0, xy = 0;
            for (var x = 0; x < image.Width; x++)
            {
                double gx = image[Math.Min(x + 1, image.Width - 1), y] - image[Math.Max(x - 1, 0), y];
                double gy = image[x, Math.Min(y + 1, image.Height - 1)] - image[x, Math.Max(y - 1, 0)];
                xx += gx * gx;
                yy += gy * gy;
                xy += gx * gy;
                var at = ((y + 1) * _stride) + x + 1;
                _xx[at] = _xx[at - _stride] + xx;
                _yy[at] = _yy[at - _stride] + yy;
                _xy[at] = _xy[at - _stride] + xy;
            }
        }
    }

    /// <summary>The smaller eigenvalue of the tensor over a rectangle (right and bottom excluded), per pixel.</summary>
    public double SmallerEigenvalue(int left, int top, int right, int bottom)
    {
        var a = Sum(_xx, left, top, right, bottom);
        var c = Sum(_yy, left, top, right, bottom);
        var b = Sum(_xy, left, top, right, bottom);
        var root = Math.Sqrt(((a - c) * (a - c) / 4) + (b * b));
        return Math.Max(0, ((a + c) / 2) - root) / ((right - left) * (bottom - top));
    }

    private double Sum(double[] sums, int left, int top, int right, int bottom) =>
        sums[(bottom * _stride) + right] - sums[(top * _stride) + right] - sums[(bottom * _stride) + left] + sums[(top * _stride) + left];
}
