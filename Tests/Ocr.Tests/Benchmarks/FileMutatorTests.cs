using Rpa.Ocr.Benchmarks.Hostile;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Benchmarks;

public sealed class FileMutatorTests
{
    private static readonly byte[] Sound = [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7))];

    [Fact]
    public void The_same_seed_and_number_give_the_same_damage()
    {
        var (damage, content) = FileMutator.Mutate(Sound, 3, 17);

        FileMutator.Mutate(Sound, 3, 17).Content.ShouldBe(content);
        damage.ShouldNotBeEmpty();
        Sound[7].ShouldBe((byte)49, "the sound file is not touched");
    }

    [Fact]
    public void Every_kind_of_damage_comes_up_and_none_leaves_all_files_whole()
    {
        var damaged = Enumerable.Range(0, 300).Select(number => FileMutator.Mutate(Sound, 1, number)).ToList();

        damaged.SelectMany(file => file.Damage.Split(", ")).Distinct(StringComparer.Ordinal).Count().ShouldBe(10);
        damaged.Count(file => file.Content.AsSpan().SequenceEqual(Sound)).ShouldBeLessThan(10);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(40)]
    public void Tiny_files_can_be_damaged_too(int length)
    {
        for (var number = 0; number < 500; number++)
        {
            FileMutator.Mutate(Sound.AsSpan(0, length), 5, number).Content.ShouldNotBeNull();
        }
    }
}
