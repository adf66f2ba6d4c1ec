using System.Collections.Frozen;

namespace Rpa.Scenarios.Procedures.Loading;

/// <summary>The YAML spelling of the field types, and what follows from a type.</summary>
internal static class FieldTypes
{
    public static readonly FrozenDictionary<string, FieldType> ByName = new Dictionary<string, FieldType>(StringComparer.Ordinal)
    {
        ["name.kanji"] = FieldType.NameKanji,
        ["name.kana"] = FieldType.NameKana,
        ["date.wareki"] = FieldType.Date,
        ["id.mynumber"] = FieldType.MyNumber,
        ["id.number"] = FieldType.Number,
        ["addr.postal"] = FieldType.Postal,
        ["addr.text"] = FieldType.Address,
        ["tel"] = FieldType.Telephone,
        ["bank.number"] = FieldType.BankNumber,
        ["bank.holder"] = FieldType.BankHolder,
        ["money"] = FieldType.Money,
        ["choice.circle"] = FieldType.ChoiceCircle,
        ["choice.check"] = FieldType.ChoiceCheck,
        ["sign"] = FieldType.Signature,
        ["text"] = FieldType.Text,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, Sensitivity> Sensitivities = new Dictionary<string, Sensitivity>(StringComparer.Ordinal)
    {
        ["none"] = Sensitivity.None,
        ["personal"] = Sensitivity.Personal,
        ["mynumber"] = Sensitivity.MyNumber,
        ["bank"] = Sensitivity.Bank,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, PaperFieldKind> PaperKinds = new Dictionary<string, PaperFieldKind>(StringComparer.Ordinal)
    {
        ["text.kanji"] = PaperFieldKind.Kanji,
        ["text.kana"] = PaperFieldKind.Kana,
        ["text.alnum"] = PaperFieldKind.Alnum,
        ["digits"] = PaperFieldKind.Digits,
        ["date.wareki"] = PaperFieldKind.Date,
        ["choice.circle"] = PaperFieldKind.Circle,
        ["choice.check"] = PaperFieldKind.Check,
        ["money"] = PaperFieldKind.Money,
        ["signature"] = PaperFieldKind.Signature,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsChoice(FieldType type) => type is FieldType.ChoiceCircle or FieldType.ChoiceCheck;

    public static bool HasLength(FieldType type) => type is FieldType.Number or FieldType.BankNumber;

    /// <summary>Number of digits that a type has by itself.</summary>
    public static int? LengthOf(FieldType type) => type switch
    {
        FieldType.MyNumber => 12,
        FieldType.Postal => 7,
        _ => null,
    };

    /// <summary>Everything on an application is personal unless the procedure says otherwise.</summary>
    public static Sensitivity SensitivityOf(FieldType type) => type switch
    {
        FieldType.MyNumber => Sensitivity.MyNumber,
        FieldType.BankNumber or FieldType.BankHolder => Sensitivity.Bank,
        _ => Sensitivity.Personal,
    };

    /// <summary>The layouts in which a type may stand on paper.</summary>
    public static bool MayStandAs(FieldType type, PaperFieldKind kind) => type switch
    {
        FieldType.Date => kind is PaperFieldKind.Date,
        FieldType.ChoiceCircle or FieldType.ChoiceCheck => kind is PaperFieldKind.Circle or PaperFieldKind.Check,
        FieldType.Signature => kind is PaperFieldKind.Signature,
        FieldType.Money => kind is PaperFieldKind.Money,
        FieldType.NameKana or FieldType.BankHolder => kind is PaperFieldKind.Kana,
        FieldType.MyNumber or FieldType.Postal or FieldType.Telephone or FieldType.BankNumber => kind is PaperFieldKind.Digits,
        FieldType.Number => kind is PaperFieldKind.Digits or PaperFieldKind.Alnum,
        _ => kind is PaperFieldKind.Kanji or PaperFieldKind.Kana or PaperFieldKind.Alnum,
    };
}
