using Rpa.Ocr.Recognition.Digits;
using Rpa.Scenarios.Procedures;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Recognition.Digits;

public class NumberCheckTests
{
    [Theory]
    [InlineData(FieldType.MyNumber, "児童1 個人番号", "123456789018", true)]
    [InlineData(FieldType.MyNumber, "児童1 個人番号", "123456789012", false)]
    [InlineData(FieldType.Number, "新勤務先 法人番号", "7000012050002", true)]
    [InlineData(FieldType.Number, "新勤務先 法人番号", "7000012050003", false)]
    [InlineData(FieldType.Number, "個人番号又は法人番号", "123456789018", true)]
    [InlineData(FieldType.Number, "個人番号又は法人番号", "7000012050002", true)]
    [InlineData(FieldType.Number, "医療保険者番号", "33120015", true)]
    [InlineData(FieldType.Number, "医療保険者番号", "282152", true)]
    [InlineData(FieldType.Number, "医療保険者番号", "33120016", false)]
    public void Each_number_is_held_against_its_own_check_digit(FieldType type, string label, string digits, bool valid) =>
        NumberCheck.Of(type, label)!.IsValid(digits).ShouldBe(valid);

    [Theory]
    [InlineData("被保険者番号")]
    [InlineData("口座番号")]
    [InlineData("郵便番号")]
    public void Numbers_without_a_known_check_digit_have_none(string label) =>
        NumberCheck.Of(FieldType.Number, label).ShouldBeNull();
}
