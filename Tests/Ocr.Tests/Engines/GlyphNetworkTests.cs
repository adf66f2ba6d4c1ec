using Rpa.Ocr.Engines;
using Rpa.Ocr.Engines.Glyphs;
using Rpa.Ocr.Imaging;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Engines;

public sealed class GlyphNetworkTests : IDisposable
{
    private const int Size = 16;

    private readonly string _folder = Directory.CreateTempSubdirectory("rpa-glyphs").FullName;

    /// <summary>Knows which half of the square holds the ink; each pixel of ink adds 0.1.</summary>
    private GlyphNetwork Halves(string temperature = "1.0", string[]? labels = null)
    {
        TinyNetwork.Write(_folder, "halves", Size, 2, labels ?? ["左", "右", "上"], Weight, temperature);
        var runtime = ModelFiles.Find(null).OnnxRuntime;
        var link = Path.Combine(_folder, Path.GetFileName(runtime));
        if (!File.Exists(link))
        {
            File.CreateSymbolicLink(link, runtime);
        }

        return GlyphNetwork.Load(ModelFiles.Find(_folder), "halves");

        static float Weight(int x, int y, int label) => label switch
        {
            0 => x < Size / 2 ? 0.1f : 0,
            1 => x >= Size / 2 ? 0.1f : 0,
            _ => y < Size / 2 ? 0.1f : 0,
        };
    }

    /// <summary>A bar down one side and a thin line across the other, so that the bounding box is known.</summary>
    private static GrayImage Heavy(bool left)
    {
        var image = new GrayImage(60, 50);
        for (var y = 10; y < 40; y++)
        {
            for (var x = 15; x < 45; x++)
            {
                image[x, y] = x is 15 or 44 || (left ? x < 25 : x >= 35) ? (byte)0 : (byte)255;
            }
        }

        return image;
    }

    [Fact]
    public void Each_glyph_of_a_batch_gets_its_own_answer()
    {
        using var network = Halves();

        var read = network.Classify([.. Enumerable.Range(0, 150).Select(i => Heavy(left: i % 3 == 0))]);

        read.Select(glyph => glyph.Best.Text).ShouldBe(Enumerable.Range(0, 150).Select(i => i % 3 == 0 ? "左" : "右"));
    }

    [Fact]
    public void A_mask_narrows_the_choices_and_says_what_fell_outside()
    {
        using var network = Halves();

        var free = network.Classify([Heavy(left: true)])[0];
        var masked = network.Classify([Heavy(left: true)], network.MaskOf(["右", "上", "知"]))[0];

        masked.Choices.Select(choice => choice.Text).ShouldBe(["上", "右"]);
        masked.Choices.Sum(choice => choice.Probability).ShouldBe(1, 1e-9);
        masked.Outside.ShouldBe(free.ProbabilityOf("左"), 1e-9);
        free.Outside.ShouldBe(0, 1e-9);
    }

    [Fact]
    public void A_higher_temperature_makes_it_less_sure()
    {
        using var sure = Halves();
        var before = sure.Classify([Heavy(left: true)])[0];
        using var doubtful = Halves("4.0");

        var after = doubtful.Classify([Heavy(left: true)])[0];

        after.Best.Text.ShouldBe("左");
        Math.Log(after.Best.Probability / after.ProbabilityOf("右"))
            .ShouldBe(Math.Log(before.Best.Probability / before.ProbabilityOf("右")) / 4, 1e-4);
    }

    [Fact]
    public void A_missing_network_is_said_by_name() =>
        Should.Throw<EngineUnavailableException>(() => GlyphNetwork.Load(ModelFiles.Find(null), "none")).Message.ShouldContain("none.onnx");

    [Fact]
    public void Labels_of_another_network_are_refused() =>
        Should.Throw<EngineUnavailableException>(() => Halves(labels: ["左", "右", "上", ""])).Message.ShouldContain("4 classes");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
