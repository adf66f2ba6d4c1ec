using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>Where the sheet may lie in the image: its corners in pixels, clockwise from the one at the image's top left.</summary>
internal sealed record PageFrame(PointD TopLeft, PointD TopRight, PointD BottomRight, PointD BottomLeft)
{
    private PointD[] Corners => [TopLeft, TopRight, BottomRight, BottomLeft];

    /// <summary>Width over height, from the mean lengths of opposite sides.</summary>
    public double Aspect => (Length(TopLeft, TopRight) + Length(BottomLeft, BottomRight)) / (Length(TopLeft, BottomLeft) + Length(TopRight, BottomRight));

    /// <summary>The whole image, turned about its centre by a skew (degrees, clockwise).</summary>
    public static PageFrame Whole(int width, int height, double skewDegrees)
    {
        var angle = skewDegrees * Math.PI / 180;
        double cx = (width - 1) / 2.0, cy = (height - 1) / 2.0;
        PointD Turned(double x, double y) => new(
            cx + ((x - cx) * Math.Cos(angle)) - ((y - cy) * Math.Sin(angle)),
            cy + ((x - cx) * Math.Sin(angle)) + ((y - cy) * Math.Cos(angle)));
        return new PageFrame(Turned(-0.5, -0.5), Turned(width - 0.5, -0.5), Turned(width - 0.5, height - 0.5), Turned(-0.5, height - 0.5));
    }

    /// <summary>The same frame in an image larger by a factor.</summary>
    public PageFrame Scaled(double factor)
    {
        PointD P(PointD p) => new(((p.X + 0.5) * factor) - 0.5, ((p.Y + 0.5) * factor) - 0.5);
        return new PageFrame(P(TopLeft), P(TopRight), P(BottomRight), P(BottomLeft));
    }

    /// <summary>A frame in pixels of a drawn form in mm of the form.</summary>
    public PageFrame ToMm(double pixelsPerMm)
    {
        PointD P(PointD p) => new((p.X + 0.5) / pixelsPerMm, (p.Y + 0.5) / pixelsPerMm);
        return new PageFrame(P(TopLeft), P(TopRight), P(BottomRight), P(BottomLeft));
    }

    /// <summary>From mm on a sheet of the given size to pixels, when the sheet fills the frame and was turned clockwise by quarter turns.</summary>
    public Homography? MapOf(double widthMm, double heightMm, int turns)
    {
        return MapFrom(new PageFrame(new(0, 0), new(widthMm, 0), new(widthMm, heightMm), new(0, heightMm)), turns);
    }

    /// <summary>The map that takes another frame onto this one, turned clockwise by quarter turns; <see langword="null"/> where there is none.</summary>
    public Homography? MapFrom(PageFrame other, int turns)
    {
        var pairs = new List<PointPair>(4);
        for (var i = 0; i < 4; i++)
        {
            pairs.Add(new PointPair(other.Corners[i], Corners[(i + turns) % 4], 1));
        }

        return HomographyFit.Fit(pairs);
    }

    private static double Length(PointD a, PointD b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
