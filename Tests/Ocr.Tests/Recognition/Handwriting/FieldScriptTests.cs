using Rpa.Ocr.Recognition.Handwriting;
using Rpa.Scenarios.Procedures;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Recognition.Handwriting;

public class FieldScriptTests
{
    [Theory]
    [InlineData("ｶ", false)]
    [InlineData("ッ", true)]
    [InlineData("ー", true)]
    [InlineData("か", true)]
    [InlineData("力", false)]
    [InlineData("A", false)]
    public void Furigana_holds_kana_alone(string label, bool may) => (FieldScript.Kana.Usual(label) is not null).ShouldBe(may);

    [Fact]
    public void Hiragana_in_a_furigana_are_spelled_in_katakana_and_less_usual()
    {
        FieldScript.Kana.Spell("か").ShouldBe("カ");
        FieldScript.Kana.Usual("か")!.Value.ShouldBeLessThan(FieldScript.Kana.Usual("カ")!.Value);
    }

    [Fact]
    public void Account_holders_may_be_companies()
    {
        FieldScript.BankHolder.Usual("(").ShouldNotBeNull();
        FieldScript.BankHolder.Usual("A").ShouldNotBeNull();
        FieldScript.BankHolder.Usual("田").ShouldBeNull();
    }

    [Fact]
    public void Names_hold_no_digits_and_addresses_do()
    {
        FieldScript.Name.Usual("3").ShouldBeNull();
        FieldScript.Name.Usual("𠮷").ShouldNotBeNull();
        FieldScript.Address.Usual("3").ShouldBe(0);
        FieldScript.Of(FieldType.Address).Spell("－").ShouldBe("-");
    }
}
