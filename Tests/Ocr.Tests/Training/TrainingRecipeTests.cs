using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Rpa.Ocr.Engines;
using Rpa.Ocr.Engines.Glyphs;
using Rpa.Ocr.Imaging;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Training;

/// <summary>The recipe itself (Ocr/training) with one font, ten characters and few steps; needs what <c>./rpa test</c> installs.</summary>
public sealed class TrainingRecipeTests : IDisposable
{
    private const long MostWeightBytes = 25_000_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("rpa-training").FullName;

    private static string Training => Path.Combine(Repository.Root, "Ocr", "training");

    private static string Weights => Path.Combine(Repository.Root, "Ocr", "models", "handwriting");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_tiny_run_learns_goes_on_from_its_checkpoint_and_gives_a_network_that_recognition_loads()
    {
        await TrainAsync(steps: 40);
        var output = await TrainAsync(steps: 80);

        output.ShouldContain("going on from step 40");
        using var figures = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "digits.figures.json"), TestContext.Current.CancellationToken));
        figures.RootElement.GetProperty("figures").GetProperty("own-bank").GetProperty("right").GetDouble().ShouldBeGreaterThan(0.8);
        File.CreateSymbolicLink(Path.Combine(_folder, "libonnxruntime.so.1"), ModelFiles.Find(null).OnnxRuntime);
        using var network = GlyphNetwork.Load(ModelFiles.Find(_folder), "digits");
        network.Classify([Bar()])[0].Best.Text.ShouldBe("1");
    }

    [Theory]
    [InlineData("digits")]
    [InlineData("kana")]
    [InlineData("text")]
    public void The_weights_are_those_that_the_figures_were_measured_on(string name)
    {
        using var figures = JsonDocument.Parse(File.ReadAllText(Path.Combine(Weights, $"{name}.figures.json")));

        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Weights, $"{name}.onnx"))));

        hash.ShouldBe(figures.RootElement.GetProperty("sha256").GetString());
        File.ReadAllLines(Path.Combine(Weights, $"{name}.labels.txt")).Length.ShouldBe(figures.RootElement.GetProperty("classes").GetInt32());
    }

    [Fact]
    public void All_weights_together_stay_small_enough_to_be_carried_with_the_source() =>
        Directory.GetFiles(Weights, "*.onnx").Sum(file => new FileInfo(file).Length).ShouldBeLessThan(MostWeightBytes);

    /// <summary>An upright bar: a 1 in every hand.</summary>
    private static GrayImage Bar()
    {
        var image = new GrayImage(40, 60);
        for (var y = 8; y < 52; y++)
        {
            for (var x = 18; x < 22; x++)
            {
                image[x, y] = 0;
            }
        }

        return image;
    }

    private async Task<string> TrainAsync(int steps)
    {
        // Debian's interpreter is the one that Debian's torch belongs to.
        var start = new ProcessStartInfo("/usr/bin/python3")
        {
            WorkingDirectory = Training,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])["-m", "handwriting.train", "digits", "--tiny", "--steps", $"{steps}", "--threads", "1", "--work", _folder, "--out", _folder])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, await error);
        return output;
    }
}
