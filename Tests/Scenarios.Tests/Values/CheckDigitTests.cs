using FsCheck;
using FsCheck.Fluent;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Values;

public sealed class CheckDigitTests
{
    [Theory]
    [InlineData("123456789018", true)]
    [InlineData("614106526000", true)]
    [InlineData("123456789012", false)]
    [InlineData("111111111111", false)]
    [InlineData("12345678901", false)]
    [InlineData("１２３４５６７８９０１８", false)]
    public void My_number_vectors(string digits, bool valid) => MyNumber.IsValid(digits).ShouldBe(valid);

    [Theory]
    [InlineData("１２３４　５６７８　９０１８")]
    [InlineData("1234-5678-9018")]
    [InlineData("1234 5678 9018")]
    public void My_number_is_read_in_any_width_and_grouping(string text) => MyNumber.Parse(text).Value.ShouldBe("123456789018");

    [Theory]
    [InlineData("", "空")]
    [InlineData("12345678901", "11桁")]
    [InlineData("1234567890123", "13桁")]
    [InlineData("123456789012", "検査数字")]
    [InlineData("12345678901O", "数字以外")]
    [InlineData("000000000000", "同じ数字")]
    public void My_number_errors_say_what_is_wrong_and_never_the_number(string text, string expected)
    {
        var parsed = MyNumber.Parse(text);

        parsed.IsValid.ShouldBeFalse();
        parsed.Error!.ShouldContain(expected);
        if (text.Length > 0)
        {
            parsed.Error!.ShouldNotContain(text);
        }
    }

    [Fact]
    public void A_remainder_of_one_or_less_gives_a_check_digit_of_zero() => MyNumber.CheckDigit("61410652600").ShouldBe('0');

    [Fact]
    public void A_masked_my_number_shows_the_last_four_digits() => MyNumber.Mask("123456789018").ShouldBe("********9018");

    [Theory]
    [InlineData("7000012050002", true)]
    [InlineData("4011001098993", true)]
    [InlineData("7010705000725", true)]
    [InlineData("2120901007402", true)]
    [InlineData("7123456789013", false)]
    [InlineData("700001205000", false)]
    public void Corporate_number_vectors(string digits, bool valid) => CorporateNumber.IsValid(digits).ShouldBe(valid);

    [Fact]
    public void Twelve_digits_in_place_of_a_corporate_number_may_be_a_my_number() =>
        CorporateNumber.Parse("123456789018").Error!.ShouldContain("個人番号");

    [Theory]
    [InlineData("33120015", true)]
    [InlineData("282152", true)]
    [InlineData("242081", true)]
    [InlineData("131219", true)]
    [InlineData("281006", true)]
    [InlineData("281000", false)]
    [InlineData("131211", false)]
    public void Insurer_number_vectors(string digits, bool valid) => Mod10W21.IsValid(digits).ShouldBe(valid);

    [Theory]
    [InlineData("281000", true)]
    [InlineData("131211", true)]
    [InlineData("271004", true)]
    [InlineData("283657", true)]
    [InlineData("092169", true)]
    [InlineData("132233", true)]
    [InlineData("242080", true)]
    [InlineData("242081", false)]
    [InlineData("282154", true)]
    public void Municipality_code_vectors(string digits, bool valid) => MunicipalityCode.IsValid(digits).ShouldBe(valid);

    [Theory]
    [InlineData("28100", '0', '6')]
    [InlineData("28215", '4', '2')]
    [InlineData("24208", '0', '1')]
    [InlineData("13121", '1', '9')]
    [InlineData("99201", '1', '6')]
    public void The_same_five_digits_have_two_check_digits(string body, char municipality, char insurer)
    {
        MunicipalityCode.CheckDigit(body).ShouldBe(municipality);
        Mod10W21.CheckDigit(body).ShouldBe(insurer);
    }

    [Fact]
    public void A_municipality_code_in_place_of_an_insurer_number_is_named()
    {
        InsurerNumber.ParseCare("281000").Error!.ShouldContain("団体コード");
        MunicipalityCode.Parse("281006").Error!.ShouldContain("保険者番号");
        InsurerNumber.ParseCare("28100６").Value.ShouldBe("281006");
        InsurerNumber.ParseMedical("33120015").Value.ShouldBe("33120015");
        InsurerNumber.ParseCare("33120015").Error!.ShouldContain("6桁");
    }

    [Fact]
    public void A_check_digit_of_something_else_than_digits_is_refused_without_showing_it()
    {
        var thrown = Should.Throw<ArgumentException>(() => MyNumber.CheckDigit("1234567890x"));

        thrown.Message.ShouldNotContain("1234567890x");
    }

    [Fact]
    public void Every_number_made_with_its_check_digit_is_valid()
    {
        Prop.ForAll(Digits(11), body => MyNumber.IsValid(body + MyNumber.CheckDigit(body)) || body.All(c => c == body[0])).QuickCheckThrowOnFailure();
        Prop.ForAll(Digits(12), body => CorporateNumber.IsValid(CorporateNumber.CheckDigit(body) + body)).QuickCheckThrowOnFailure();
        Prop.ForAll(Digits(7), body => Mod10W21.IsValid(body + Mod10W21.CheckDigit(body))).QuickCheckThrowOnFailure();
        Prop.ForAll(Digits(5), body => MunicipalityCode.IsValid(body + MunicipalityCode.CheckDigit(body))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void My_number_detects_about_98_percent_of_single_errors_and_swaps()
    {
        var (single, swap) = DetectionRates(11, body => body + MyNumber.CheckDigit(body), MyNumber.IsValid);

        single.ShouldBeInRange(0.97, 0.995);
        swap.ShouldBeInRange(0.965, 0.995);
    }

    [Fact]
    public void Insurer_number_detects_every_single_error_and_about_98_percent_of_swaps()
    {
        var (single, swap) = DetectionRates(5, body => body + Mod10W21.CheckDigit(body), Mod10W21.IsValid);

        single.ShouldBe(1.0);
        swap.ShouldBeInRange(0.96, 0.99);
    }

    [Fact]
    public void Corporate_number_misses_only_zero_for_nine_among_single_errors()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 2000; trial++)
        {
            var body = RandomDigits(random, 12);
            var number = CorporateNumber.CheckDigit(body) + body;
            var at = random.Next(13);
            var other = (char)('0' + random.Next(10));
            var wrong = number[..at] + other + number[(at + 1)..];
            var blind = other == number[at] || (at > 0 && (other, number[at]) is ('0', '9') or ('9', '0'));
            CorporateNumber.IsValid(wrong).ShouldBe(blind);
        }
    }

    private static (double Single, double Swap) DetectionRates(int bodyLength, Func<string, string> make, Func<string, bool> valid)
    {
        var random = new Random(1);
        int singles = 0, caughtSingles = 0, swaps = 0, caughtSwaps = 0;
        for (var trial = 0; trial < 8000; trial++)
        {
            var number = make(RandomDigits(random, bodyLength));
            var at = random.Next(number.Length);
            var other = (char)('0' + ((number[at] - '0' + 1 + random.Next(9)) % 10));
            singles++;
            caughtSingles += valid(number[..at] + other + number[(at + 1)..]) ? 0 : 1;
            at = random.Next(number.Length - 1);
            if (number[at] != number[at + 1])
            {
                swaps++;
                caughtSwaps += valid(number[..at] + number[at + 1] + number[at] + number[(at + 2)..]) ? 0 : 1;
            }
        }

        return ((double)caughtSingles / singles, (double)caughtSwaps / swaps);
    }

    private static string RandomDigits(Random random, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => (char)('0' + random.Next(10))));

    private static Arbitrary<string> Digits(int length) =>
        Gen.Elements("0123456789".ToCharArray()).ArrayOf(length).Select(digits => new string(digits)).ToArbitrary();
}
