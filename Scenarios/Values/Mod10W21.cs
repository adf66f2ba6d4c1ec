namespace Rpa.Scenarios.Values;

/// <summary>
/// Modulus 10, weights 2-1 from the last body digit leftwards, two-digit products summed by digit: 保険者番号 (介護 6, 国保 6, 健保等 8),
/// 公費負担者番号, 医療機関コード. Not the same as the 団体コード, which looks alike: <see cref="MunicipalityCode"/>.
/// </summary>
public static class Mod10W21
{
    /// <summary>Whether the last digit is the check digit of the rest. Any length from 2.</summary>
    public static bool IsValid(string? digits) =>
        digits is { Length: >= 2 } && DigitText.IsDigits(digits) && CheckDigit(digits[..^1]) == digits[^1];

    /// <summary>The check digit of a body.</summary>
    /// <exception cref="ArgumentException">Empty or not ASCII digits.</exception>
    public static char CheckDigit(string body)
    {
        ArgumentException.ThrowIfNullOrEmpty(body);
        CheckDigits.Require(body, body.Length);
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var product = (body[body.Length - 1 - i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += (product / 10) + (product % 10);
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
