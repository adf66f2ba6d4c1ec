using Microsoft.Extensions.Options;
using Rpa.Ocr.Benchmarks;
using Rpa.Ocr.Documents;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Registration;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Registration;

public sealed class PageRegistrarTests(Blanks blanks) : IClassFixture<Blanks>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("child-allowance-claim", 1, 200, 0, 0)]
    [InlineData("child-allowance-claim", 2, 150, -3.5, 1)]
    [InlineData("child-allowance-claim", 1, 300, 5, 2)]
    [InlineData("withholding-change", 1, 200, -5, 3)]
    [InlineData("resident-tax-return", 2, 200, 1, 0)]
    public void A_page_is_found_in_any_turn_and_skew(string revision, int formPage, double dpi, double skew, int turns)
    {
        var template = blanks.Get(revision, formPage);
        var (map, width, height) = Blanks.Scan(template, dpi, skew, turns);

        var found = Registrar().Register(Blanks.Draw(template, map, width, height), blanks.All, Token);

        found.Match.ShouldBe(template, found.Reason);
        found.RotationClockwise.ShouldBe(turns * 90);
        found.SkewDegrees.ShouldBe(skew, 0.05);
        found.ResidualMm.ShouldBeLessThan(0.05);
        LargestErrorMm(found, map, width, height, turns).ShouldBeLessThan(0.1);
    }

    [Fact]
    public void A_sheet_photographed_aslant_on_a_dark_desk_is_found()
    {
        var template = blanks.Get("child-allowance-claim", 1);
        var map = Quad(template, new(150, 180), new(1090, 120), new(1180, 1500), new(90, 1440));

        var found = Registrar().Register(Blanks.Draw(template, map, 1240, 1640, ground: 70), blanks.All, Token);

        found.Match.ShouldBe(template, found.Reason);
        LargestErrorMm(found, map, 1240, 1640, 0).ShouldBeLessThan(0.1);
    }

    [Fact]
    public void A_sheet_on_a_white_desk_is_found_by_its_tables()
    {
        var template = blanks.Get("child-allowance-claim", 2);
        var map = Quad(template, new(300, 330), new(1010, 300), new(1060, 1350), new(260, 1320));

        var found = Registrar().Register(Blanks.Draw(template, map, 1240, 1640, ground: 255), blanks.All, Token);

        found.Match.ShouldBe(template, found.Reason);
        LargestErrorMm(found, map, 1240, 1640, 0).ShouldBeLessThan(0.1);
    }

    [Fact]
    public void A_sheet_that_lies_on_a_larger_scanner_bed_is_found()
    {
        var template = blanks.Get("child-allowance-claim", 1);
        var (map, width, height) = Blanks.Scan(template, 150, 1, 0);
        var page = Blanks.Draw(template, Homography.ScaleThenMove(1, 1, 400, 0).After(map), 2 * width, height) with { Dpi = 150 };

        Registrar().Register(page, blanks.All, Token).Match.ShouldBe(template);
    }

    [Fact]
    public void Curled_paper_is_followed_locally()
    {
        var template = blanks.Get("child-allowance-claim", 1);
        var (map, width, height) = Blanks.Scan(template, 200, 0, 0);
        var flat = Blanks.Draw(template, map, width, height);
        var grid = MapGrid.Sample(width, height, 8, (x, y) => new PointD(x + (6 * Math.Sin(y / 300)), y + (5 * Math.Sin(x / 250))));
        var curled = flat with { Gray = ImageOps.Remap(flat.Gray, width, height, grid, Interpolation.Linear) };

        var found = Registrar().Register(curled, blanks.All, Token);

        found.Match.ShouldBe(template, found.Reason);
        foreach (var (x, y) in new[] { (30.0, 60.0), (180, 60), (100, 150), (40, 230), (170, 230) })
        {
            var p = found.Mapping!.ToPixel(x, y);
            var truth = map.Apply(x, y);
            var back = new PointD(p.X + (6 * Math.Sin(p.Y / 300)), p.Y + (5 * Math.Sin(p.X / 250)));
            (Distance(back, truth) / (200 / 25.4)).ShouldBeLessThan(0.3, $"at {x}, {y} mm");
        }
    }

    [Fact]
    public void Only_one_of_two_revisions_is_accepted()
    {
        var other = blanks.Get("care-certification-rev2", 1);
        var (map, width, height) = Blanks.Scan(other, 200, 1, 0);
        var page = Blanks.Draw(other, map, width, height);

        Registrar().Register(page, blanks.All, Token).Match.ShouldBe(other);
        Registrar().Register(page, [blanks.Get("care-certification", 1)], Token).Match.ShouldBeNull("the other revision has another geometry");
    }

    [Fact]
    public void A_form_that_is_not_registered_is_unknown_with_the_nearest_guess_and_a_reason()
    {
        var (map, width, height) = Blanks.Scan(blanks.Get("resident-tax-return", 1), 200, 0, 0);
        var page = Blanks.Draw(blanks.Get("resident-tax-return", 1), map, width, height);
        var registered = new[] { blanks.Get("child-allowance-claim", 1), blanks.Get("child-allowance-claim", 2) };

        var found = Registrar().Register(page, registered, Token);

        found.Match.ShouldBeNull();
        found.Mapping.ShouldBeNull();
        found.NearestGuess.ShouldNotBeNull();
        found.Reason.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void An_empty_page_is_unknown()
    {
        var found = Registrar().Register(new PageImage(new GrayImage(1654, 2339), null, null, Bilevel: true), blanks.All, Token);

        found.Match.ShouldBeNull();
        found.Reason.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_page_of_mere_noise_is_unknown()
    {
        var gray = new GrayImage(1240, 1754);
        new Random(5).NextBytes(gray.Pixels);

        Registrar().Register(new PageImage(gray, null, null, Bilevel: false), blanks.All, Token).Match.ShouldBeNull();
    }

    [Theory]
    [InlineData("d-child-allowance-claim-02.json")]
    [InlineData("d-child-allowance-claim-06.json")]
    [InlineData("d-child-allowance-claim-08.json")]
    [InlineData("d-child-allowance-claim-10.json")]
    [InlineData("d-child-allowance-claim-11.json")]
    public async Task Sample_scans_are_registered_within_a_third_of_a_millimetre(string truthFile)
    {
        var forms = FormGeometry.ReadFolder(Repository.Forms);
        var decoder = new DocumentDecoder(Options.Create(new DecodeLimits()), TimeProvider.System);
        var bench = new RegistrationBenchmark(decoder, Registrar(), blanks.Templates, TimeProvider.System);
        var truths = ScanTruth.ReadFile(Path.Combine(Repository.Scans, truthFile)).ToList();

        var results = await bench.RunAsync(truths, forms, Token);

        results.Count.ShouldBe(2);
        results.ShouldAllBe(r => r.Right);
        results.ShouldAllBe(r => r.MeanErrorMm < 0.3 && r.MaxErrorMm < 0.5);
    }

    private static PageRegistrar Registrar() => new(Options.Create(new RegistrationOptions()));

    private static Homography Quad(FormPageTemplate template, PointD a, PointD b, PointD c, PointD d) =>
        new PageFrame(a, b, c, d).MapOf(template.WidthMm, template.HeightMm, 0)!;

    /// <summary>Over a grid of places, the largest distance between where the page shows them and where registration says.</summary>
    private static double LargestErrorMm(RegisteredPage found, Homography mmToPixel, int width, int height, int turns)
    {
        var upright = QuarterTurn.Of(width, height, (4 - turns) % 4).After(mmToPixel);
        var toMm = upright.Inverse();
        var largest = 0.0;
        for (var y = 15.0; y < found.Match!.HeightMm - 10; y += 30)
        {
            for (var x = 15.0; x < found.Match.WidthMm - 10; x += 30)
            {
                largest = Math.Max(largest, Distance(toMm.Apply(found.Mapping!.ToPixel(x, y)), new PointD(x, y)));
            }
        }

        return largest;
    }

    private static double Distance(PointD a, PointD b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
