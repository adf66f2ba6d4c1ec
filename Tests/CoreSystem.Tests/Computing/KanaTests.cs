using CoreSystem.Web.Persons;

namespace Rpa.CoreSystem.Tests.Computing;

public sealed class KanaTests
{
    [Theory]
    [InlineData("ヤマザキ　サトシ", "ﾔﾏｻﾞｷｻﾄｼ")]
    [InlineData("キュウヨ", "ｷﾕｳﾖ")]
    [InlineData("グエン　ヴァン　ナム", "ｸﾞｴﾝｳﾞｱﾝﾅﾑ")]
    [InlineData("リー　パク", "ﾘ-ﾊﾟｸ")]
    [InlineData("ﾘ- ﾊﾟｸ", "ﾘ-ﾊﾟｸ")]
    [InlineData("ヲガワ", "ｵｶﾞﾜ")]
    public void A_name_is_written_in_the_letters_of_bank_transfers(string kana, string bank) =>
        Kana.ToBank(kana).ShouldBe(bank);

    [Theory]
    [InlineData("ﾔﾏｻﾞｷ ｻﾄｼ", true)]
    [InlineData("ABC(ｶ", true)]
    [InlineData("ｷｭｳﾖ", false)]
    [InlineData("ﾘｰ", false)]
    [InlineData("ヤマザキ", false)]
    [InlineData("山崎", false)]
    public void Only_the_letters_of_bank_transfers_may_stand_in_a_holder(string text, bool allowed) =>
        Kana.IsBankText(text).ShouldBe(allowed);

    [Theory]
    [InlineData("ﾔﾏｻﾞｷ ｻﾄｼ")]
    [InlineData("やまざきさとし")]
    [InlineData("ヤマザキ　サトシ")]
    [InlineData("ヤマサ\u3099キサトシ")]
    public void Spellings_of_one_name_fold_to_the_same(string text) => Kana.Fold(text).ShouldBe("ヤマザキサトシ");
}
