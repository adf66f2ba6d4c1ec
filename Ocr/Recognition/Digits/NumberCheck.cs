using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>
/// The check digit that a number field carries, told by the field's type and label: 個人番号 (12 digits), 法人番号 (13), 個人番号又は法人番号
/// (either), 保険者番号 (6 or 8).
/// </summary>
internal sealed class NumberCheck
{
    private readonly Func<string, bool> _isValid;

    private NumberCheck(IReadOnlyList<int> lengths, Func<string, bool> isValid)
    {
        Lengths = lengths;
        _isValid = isValid;
    }

    /// <summary>Numbers of digits that such a number has.</summary>
    public IReadOnlyList<int> Lengths { get; }

    /// <summary>The check of a field; null where its numbers carry none that is known.</summary>
    public static NumberCheck? Of(FieldType type, string label)
    {
        bool Says(string word) => label.Contains(word, StringComparison.Ordinal);
        return (type, Says("法人番号"), Says("個人番号")) switch
        {
            (FieldType.MyNumber, false, _) => new NumberCheck([12], MyNumber.IsValid),
            (_, true, true) => new NumberCheck([12, 13], IsMyOrCorporate),
            (_, true, false) => new NumberCheck([13], CorporateNumber.IsValid),
            _ when Says("保険者番号") && !Says("被保険者番号") => new NumberCheck([6, 8], text => InsurerNumber.ParseMedical(text) is { IsValid: true, Warning: null }),
            _ => null,
        };
    }

    /// <summary>Whether a number has one of the lengths and its check digit fits.</summary>
    public bool IsValid(string digits) => Lengths.Contains(digits.Length) && _isValid(digits);

    private static bool IsMyOrCorporate(string digits) => digits.Length == 12 ? MyNumber.IsValid(digits) : CorporateNumber.IsValid(digits);
}
