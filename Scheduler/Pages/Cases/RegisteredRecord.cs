using System.Globalization;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Scheduler.Pages.Cases;

/// <summary>The record as the core system shows it after an entry, in the words of the form.</summary>
internal static class RegisteredRecord
{
    private const string AtenaNo = ".atena_no";

    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["certification_no"] = "認定番号",
        ["remarks"] = "備考",
        ["reception_date"] = "受付日",
        ["start_month"] = "支給開始年月",
        ["monthly_amount"] = "手当月額",
    };

    /// <summary>Labels and values; what the procedure does not know stays as the robot read it. A My Number is masked.</summary>
    public static IEnumerable<(string Label, string Value)> Of(IReadOnlyDictionary<string, string> registered, ProcedureDefinition? procedure) =>
        registered.Select(pair => (LabelOf(pair.Key, procedure), FieldView.Mask(ValueOf(pair.Key, pair.Value, procedure?.Find(pair.Key)))));

    private static string LabelOf(string key, ProcedureDefinition? procedure)
    {
        if (procedure?.Find(key) is { } field)
        {
            return field.Label;
        }

        if (key.EndsWith(AtenaNo, StringComparison.Ordinal))
        {
            // 宛名番号 stands beside the name of the same person.
            var name = procedure?.Find(key[..^AtenaNo.Length] + ".name")?.Label ?? key[..^AtenaNo.Length];
            return name.Replace("氏名", "宛名番号", StringComparison.Ordinal);
        }

        return Labels.GetValueOrDefault(key, key);
    }

    private static string ValueOf(string key, string value, FieldDefinition? field)
    {
        if (field is null)
        {
            return key switch
            {
                "start_month" => WarekiDate.FormatMonth(value),
                "reception_date" when FieldValue.OfText(value).Date is { } day => WarekiDate.Format(day),
                "monthly_amount" when long.TryParse(value, CultureInfo.InvariantCulture, out var yen) => Yen.Format(yen),
                _ => value,
            };
        }

        if (field.Options.Count == 0)
        {
            return FieldText.Format(field, FieldValue.OfText(value));
        }

        // Screens write 0 where nothing is chosen.
        return value is "" or "0" ? "なし" : FieldText.Format(field, FieldValue.OfCodes(value.Split(',')));
    }
}
