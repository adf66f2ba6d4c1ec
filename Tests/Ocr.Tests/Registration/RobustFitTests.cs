using Rpa.Ocr.Imaging;
using Rpa.Ocr.Registration;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Registration;

public sealed class RobustFitTests
{
    private static readonly Homography Perspective = new([1.02, 0.03, -2, -0.02, 0.98, 3, 0.0001, -0.0002, 1]);

    [Fact]
    public void A_homography_is_recovered_from_exact_points()
    {
        var fit = HomographyFit.Fit(Pairs(30, 0)).ShouldNotBeNull();

        foreach (var (x, y) in new[] { (0.0, 0.0), (210, 0), (105, 150), (210, 297) })
        {
            Distance(fit.Apply(x, y), Perspective.Apply(x, y)).ShouldBeLessThan(1e-6);
        }
    }

    [Fact]
    public void Two_wrong_pairs_in_five_do_not_matter()
    {
        var (map, agrees) = RobustFit.Fit(Pairs(100, 40), tolerance: 0.5, looseness: 3).ShouldNotBeNull();

        agrees.Count(a => a).ShouldBe(60, "exactly the pairs that were not spoilt agree");
        Distance(map.Apply(100, 200), Perspective.Apply(100, 200)).ShouldBeLessThan(0.01);
    }

    [Fact]
    public void Pairs_that_agree_on_nothing_give_no_map()
    {
        var random = new Random(7);
        var pairs = Enumerable.Range(0, 60).Select(_ => new PointPair(Anywhere(random), Anywhere(random), 1)).ToList();

        var fit = RobustFit.Fit(pairs, tolerance: 0.5, looseness: 1);

        (fit?.Agrees.Count(a => a) ?? 0).ShouldBeLessThan(12);
    }

    [Fact]
    public void Points_in_a_line_fix_no_homography() =>
        HomographyFit.Fit([.. Enumerable.Range(0, 8).Select(i => new PointPair(new(i, 2 * i), new(i, 2 * i), 1))]).ShouldBeNull();

    [Fact]
    public void A_map_and_its_inverse_cancel()
    {
        var there = Perspective.Apply(123, 45);

        Distance(Perspective.Inverse().Apply(there), new PointD(123, 45)).ShouldBeLessThan(1e-9);
    }

    private static List<PointPair> Pairs(int count, int wrong)
    {
        var random = new Random(3);
        return
        [
            .. Enumerable.Range(0, count).Select(i =>
            {
                var from = Anywhere(random);
                var to = Perspective.Apply(from);
                return new PointPair(from, i < wrong ? new PointD(to.X + 5 + (random.NextDouble() * 20), to.Y - 4) : to, 1);
            }),
        ];
    }

    private static PointD Anywhere(Random random) => new(random.NextDouble() * 210, random.NextDouble() * 297);

    private static double Distance(PointD a, PointD b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
