using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Rpa.Scenarios.Applications;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Applications;

public sealed class ImportRobustnessTests
{
    [Fact]
    public void Any_bytes_are_read_or_refused_but_never_throw()
    {
        using var reader = new ApplicationFileReader(Samples.Catalog);

        Prop.ForAll<byte[]>(bytes => reader.Read(new MemoryStream(bytes), CancellationToken.None) is { Stop: not null })
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_damaged_export_is_read_or_refused_but_never_throws()
    {
        var export = File.ReadAllBytes(Samples.PathOf("child-allowance_pittari.csv"));
        using var reader = new ApplicationFileReader(Samples.Catalog);
        var damages = ArbMap.Default.ArbFor<(PositiveInt At, byte Value, bool Cut)>();

        Prop.ForAll(damages, damage =>
        {
            var bytes = export.ToArray();
            bytes[damage.At.Get * 997 % bytes.Length] = damage.Value;
            var length = damage.Cut ? damage.At.Get * 499 % bytes.Length : bytes.Length;
            var file = reader.Read(new MemoryStream(bytes, 0, length), CancellationToken.None);
            return file.IsStopped || file.Applications.Count + file.RefusedRows.Count == file.Rows;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Ten_thousand_rows_take_less_than_a_minute()
    {
        var lines = File.ReadAllLines(Samples.PathOf("child-allowance_pittari.csv"));
        var text = new StringBuilder(lines[0]).Append("\r\n");
        for (var i = 0; i < 10_000; i++)
        {
            var line = lines[1 + (i % 30)];
            text.Append('"').Append(2_026_000_000_000L + i).Append(line.AsSpan(line.IndexOf("\",", StringComparison.Ordinal))).Append("\r\n");
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var watch = Stopwatch.StartNew();
        var file = Samples.Read(Samples.Catalog, bytes);

        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.Elapsed.TotalSeconds:0.0} s, {bytes.Length / 1000} kB, {GC.GetTotalMemory(forceFullCollection: true) / 1_000_000} MB kept");
        file.Applications.Count.ShouldBe(10_000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("受付番号,手続名", true)]
    [InlineData("%PDF-1.4", false)]
    [InlineData("PK\u0003\u0004", false)]
    [InlineData("", false)]
    public void What_looks_like_an_export_is_told_by_its_content(string head, bool expected)
    {
        using var reader = new ApplicationFileReader(Samples.Catalog);

        reader.LooksLikeExport(Encoding.UTF8.GetBytes(head)).ShouldBe(expected);
    }

    [Fact]
    public void Headers_that_only_changed_places_are_named_as_moved()
    {
        HeaderComparison.Of(["a", "b", "c", "d"], ["a", "d", "b", "c"]).ShouldSatisfyAllConditions(
            comparison => comparison.Moved.ShouldBe(["d"]),
            comparison => comparison.Missing.ShouldBeEmpty(),
            comparison => comparison.IsSame.ShouldBeFalse());
        HeaderComparison.Of(["a", "b"], ["a", "b"]).IsSame.ShouldBeTrue();
    }
}
