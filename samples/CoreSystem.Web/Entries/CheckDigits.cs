namespace CoreSystem.Web.Entries;

/// <summary>Check digits of the numbers that clerks type.</summary>
internal static class CheckDigits
{
    /// <summary>保険者番号 (6 or 8 digits): modulus 10, weights 2 and 1 from the right, digits of products summed.</summary>
    public static bool IsInsurer(string number)
    {
        if (number.Length is not (6 or 8) || !number.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = 0;
        for (var i = 2; i <= number.Length; i++)
        {
            var product = (number[^i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += (product / 10) + (product % 10);
        }

        return number[^1] - '0' == (10 - (sum % 10)) % 10;
    }

    /// <summary>法人番号 (13 digits): 9 less the remainder by 9 of the sum weighted 1 and 2 from the right (法人番号の指定等に関する省令).</summary>
    public static bool IsCorporate(string number)
    {
        if (number.Length != 13 || !number.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = 0;
        for (var i = 1; i <= 12; i++)
        {
            sum += (number[^i] - '0') * (i % 2 == 0 ? 2 : 1);
        }

        return number[0] - '0' == 9 - (sum % 9);
    }
}
