using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Benchmarks;

/// <summary>Says whether a reading is right, as a clerk would: names as written, addresses by what they mean, choices as sets.</summary>
internal static class FieldComparer
{
    /// <summary>Whether the value read is the true one; null stands for an empty field.</summary>
    public static bool IsRight(FieldType type, FieldValue? read, FieldTruth? truth)
    {
        var want = truth?.Canonical;
        if (want is null || want.IsEmpty)
        {
            return read is null || read.IsEmpty;
        }

        if (read is null || read.IsEmpty)
        {
            return false;
        }

        return type switch
        {
            FieldType.ChoiceCircle or FieldType.ChoiceCheck => read.Codes.ToHashSet(StringComparer.Ordinal).SetEquals(want.Codes),
            FieldType.Signature => read.Flag == true,
            FieldType.Money => Amount(read) is { } amount && amount == Amount(want),
            FieldType.Date or FieldType.MyNumber or FieldType.Number or FieldType.Postal or FieldType.Telephone or FieldType.BankNumber =>
                Same(read.Text, want.Text),
            FieldType.NameKana or FieldType.BankHolder => Same(KanaText.StrictKey(read.Text ?? string.Empty), KanaText.StrictKey(want.Text ?? string.Empty)),
            FieldType.NameKanji => NameText.StrictlyEqual(read.Text, want.Text),
            FieldType.Address => SameAddress(read.Text ?? string.Empty, want.Text ?? string.Empty),
            _ => NameText.StrictlyEqual(read.Text, want.Text) || NameText.StrictlyEqual(read.Text, truth!.Text),
        };
    }

    private static bool SameAddress(string read, string want) =>
        AddressText.Compare(AddressText.Split(read), AddressText.Split(want)) == AddressMatch.Same;

    private static long? Amount(FieldValue value) => value.Number ?? (Yen.Parse(value.Text, true) is { IsValid: true } yen ? yen.Value : null);

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
