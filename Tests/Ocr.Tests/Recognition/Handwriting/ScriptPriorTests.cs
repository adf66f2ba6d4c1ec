using Rpa.Ocr.Recognition.Handwriting;
using Rpa.Scenarios.Procedures;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Recognition.Handwriting;

public class ScriptPriorTests
{
    private static readonly ScriptPrior Address = new(FieldType.Address);
    private static readonly ScriptPrior Name = new(FieldType.NameKanji);

    [Fact]
    public void A_bar_between_digits_is_a_hyphen_and_one_before_a_letter_is_a_numeral()
    {
        Address.Of("緑ヶ丘3", "-").ShouldBeGreaterThan(Address.Of("緑ヶ丘3", "一"));
        Address.Of("緑ヶ丘3", "-").ShouldBeGreaterThan(Address.Of("緑ヶ丘3", "ー"));
        Address.Of("中央", "一").ShouldBeGreaterThan(Address.Of("中央", "-"));
        Address.Of("メゾ", "ー").ShouldBeGreaterThan(Address.Of("メゾ", "一"));
    }

    [Fact]
    public void Twins_follow_the_script_before_them()
    {
        Name.Of("山", "二").ShouldBeGreaterThan(Name.Of("山", "ニ"));
        Name.Of("アン", "ニ").ShouldBeGreaterThan(Name.Of("アン", "二"));
    }

    [Fact]
    public void Usual_pairs_are_likelier_but_never_by_more_than_a_doubtful_stroke()
    {
        (Address.Of("丁", "目") - Address.Of("丁", "日")).ShouldBeInRange(0.1, 1.5);
    }
}
