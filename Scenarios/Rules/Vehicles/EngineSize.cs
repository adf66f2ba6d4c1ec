using System.Globalization;
using System.Text.RegularExpressions;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Vehicles;

/// <summary>総排気量又は定格出力 of a moped.</summary>
/// <param name="Cc">総排気量 in cubic centimetres (0.050 L = 50), or null for an electric motor.</param>
/// <param name="Kw">定格出力 in kilowatts, or null for a combustion engine.</param>
/// <param name="IsCcAsLitres">Whether a number of cc stands where litres are asked (49 for 0.049).</param>
internal sealed partial record EngineSize(decimal? Cc, decimal? Kw, bool IsCcAsLitres)
{
    private const decimal CcPerLitre = 1000;

    /// <summary>No moped has an engine of this many litres: such a number is cc.</summary>
    private const decimal LeastCcAsLitres = 10;

    /// <summary>Reads the field; without a unit the number is litres, as the form asks (第33号の5様式). Null if it is no such number.</summary>
    /// <param name="text">What is written, e.g. <c>0.049</c>, <c>49cc</c>, <c>0.60kW</c>.</param>
    /// <param name="isPower">Whether the form's mark says kW.</param>
    public static EngineSize? Parse(string? text, bool isPower)
    {
        if (text is null || Pattern().Match(DigitText.FoldWidth(text).Trim()) is not { Success: true } match
            || !decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number <= 0)
        {
            return null;
        }

        var unit = match.Groups["unit"].Value.ToUpperInvariant();
        return unit switch
        {
            "KW" => new(null, number, false),
            "CC" or "ML" => new(number, null, false),
            "" when isPower => new(null, number, false),
            _ when number >= LeastCcAsLitres => new(number, null, true),
            _ => new(number * CcPerLitre, null, false),
        };
    }

    /// <summary>Litres with three decimals, as registers show them; null for an electric motor.</summary>
    public string? Litres => Cc is { } cc ? (cc / CcPerLitre).ToString("0.000", CultureInfo.InvariantCulture) : null;

    /// <summary>Kilowatts with two decimals, as registers show them; null for a combustion engine.</summary>
    public string? Kilowatts => Kw?.ToString("0.00", CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<number>[0-9]+(\\.[0-9]+)?)\\s*(?<unit>kw|l|ℓ|リットル|cc|ml)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Pattern();
}
