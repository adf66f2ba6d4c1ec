using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Reading;

/// <summary>The meaning of a field that the procedure does not define, from its layout alone.</summary>
internal static class FieldTypeOf
{
    /// <summary>The nearest type.</summary>
    public static FieldType Layout(PaperField field) => field.Kind switch
    {
        PaperFieldKind.Kana => FieldType.NameKana,
        PaperFieldKind.Digits or PaperFieldKind.Alnum => FieldType.Number,
        PaperFieldKind.Date => FieldType.Date,
        PaperFieldKind.Circle => FieldType.ChoiceCircle,
        PaperFieldKind.Check => FieldType.ChoiceCheck,
        PaperFieldKind.Money => FieldType.Money,
        PaperFieldKind.Signature => FieldType.Signature,
        _ => FieldType.Text,
    };
}
