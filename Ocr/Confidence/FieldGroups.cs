using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Confidence;

/// <summary>Which fields share a threshold: those of one type, and all that were read as empty (marks apart: no mark is a reading like any other).</summary>
internal static class FieldGroups
{
    /// <summary>Fields without writing.</summary>
    public const string Empty = "Empty";

    /// <summary>What the name of a group ends with where the ledger was known: the same confidence comes from other evidence there.</summary>
    public const string WithLedger = "+ledger";

    /// <summary>The group of a reading.</summary>
    public static string Of(FieldType type, bool readEmpty, bool ledger) =>
        (readEmpty && type is not (FieldType.ChoiceCircle or FieldType.ChoiceCheck or FieldType.Signature) ? Empty : type.ToString()) + (ledger ? WithLedger : string.Empty);

    /// <summary>The group of a reading.</summary>
    public static string Of(FieldType type, FieldReading reading, bool ledger) => Of(type, reading.Value is null || reading.Value.IsEmpty, ledger);

    /// <summary>Whether two groups lend each other experience: both of written fields or both of empty ones, both with or both without ledger.</summary>
    public static bool AreAlike(string a, string b) =>
        a.EndsWith(WithLedger, StringComparison.Ordinal) == b.EndsWith(WithLedger, StringComparison.Ordinal)
        && a.StartsWith(Empty, StringComparison.Ordinal) == b.StartsWith(Empty, StringComparison.Ordinal);

    /// <summary>The field type of a group; null for empty fields.</summary>
    public static FieldType? TypeOf(string group) =>
        Enum.TryParse<FieldType>(group.Replace(WithLedger, string.Empty, StringComparison.Ordinal), out var type) ? type : null;
}
