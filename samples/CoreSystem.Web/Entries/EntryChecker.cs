using System.Globalization;
using CoreSystem.Web.Dates;
using CoreSystem.Web.Lookups;
using CoreSystem.Web.Persons;
using CoreSystem.Web.Settings;

namespace CoreSystem.Web.Entries;

/// <summary>審査 of every entry screen: each field by its declaration, then the checks of the screen itself.</summary>
internal sealed class EntryChecker(LookupDesk lookups, BusinessCalendar calendar)
{
    public CheckedEntry Check(EntryScreen screen, IReadOnlyDictionary<string, string> fields)
    {
        var typed = fields.ToDictionary(f => f.Key, f => f.Value.Trim(), StringComparer.Ordinal);
        var entry = new EntryCheck(typed, calendar.Date);
        var receptionNo = typed.GetValueOrDefault("reception-no", "");
        if (receptionNo.Length == 0)
        {
            entry.Add("reception-no", "E0012", "受付番号");
        }

        foreach (var field in EntryScreen.Common.Concat(screen.Head).Concat(screen.Tabs.SelectMany(t => t.Groups).Where(g => !g.IsGrid).SelectMany(g => g.Fields)))
        {
            Check(field, entry, typed, field.Required);
        }

        foreach (var grid in screen.Tabs.SelectMany(t => t.Groups).Where(g => g.IsGrid))
        {
            CheckGrid(grid, entry, typed);
        }

        screen.Check(entry);
        var found = screen.Fields.Where(f => f.Kind == FieldKind.Lookup).Select(f => entry.Found(f.Id)?.Person).OfType<Person>().DistinctBy(p => p.No, StringComparer.Ordinal);
        return new CheckedEntry(
            screen,
            receptionNo,
            screen.Fields.Where(f => entry.Has(f.Id)).ToDictionary(f => f.Id, f => Stored(f, entry[f.Id]), StringComparer.Ordinal),
            [.. entry.Messages.OrderBy(m => m.Kind)],
            found.ToDictionary(p => p.No, StringComparer.Ordinal),
            entry.Found(screen.SubjectField)?.Person,
            entry.Figures);
    }

    private void CheckGrid(EntryGroup grid, EntryCheck entry, IReadOnlyDictionary<string, string> typed)
    {
        for (var row = 1; row <= grid.Rows; row++)
        {
            var fields = grid.OfRow(row).ToList();
            if (fields.Exists(f => entry.Has(f.Id)))
            {
                fields.ForEach(field => Check(field, entry, typed, field.Required));
            }
        }
    }

    private void Check(EntryField field, EntryCheck entry, IReadOnlyDictionary<string, string> typed, bool required)
    {
        var text = entry[field.Id];
        if (text.Length == 0)
        {
            if (required)
            {
                entry.Add(field.Id, "E0012", field.Label);
            }

            return;
        }

        if (text.Length > field.MaxLength || !IsWellFormed(field, text))
        {
            entry.Add(field.Id, "E0013", field.Label);
        }
        else if (field.Kind == FieldKind.Text && !Charset.Holds(text))
        {
            entry.Add(field.Id, "E0015", field.Label);
        }
        else if (field.Kind == FieldKind.Date)
        {
            CheckDate(field, entry);
        }
        else if (field.Kind == FieldKind.Lookup)
        {
            Find(field, entry, typed);
        }
    }

    private static bool IsWellFormed(EntryField field, string text) => field.Kind switch
    {
        FieldKind.Code => field.Codes.ContainsKey(text),
        FieldKind.Number => text.All(char.IsAsciiLetterOrDigit) && (field.Lengths.Count == 0 || field.Lengths.Contains(text.Length)),
        FieldKind.Money => long.TryParse(text, field.MayBeNegative ? NumberStyles.AllowLeadingSign : NumberStyles.None, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    private static void CheckDate(EntryField field, EntryCheck entry)
    {
        if (entry.Date(field.Id) is not { } date)
        {
            entry.Add(field.Id, "E0051", field.Label);
        }
        else if (date > entry.BusinessDate && !field.MayBeLater)
        {
            entry.Add(field.Id, "E0052", field.Label);
        }
    }

    private void Find(EntryField field, EntryCheck entry, IReadOnlyDictionary<string, string> typed)
    {
        var finding = lookups.Find(field, entry[field.Id], typed);
        if (finding.Refusal is { } refusal)
        {
            entry.Add(field.Id, refusal, field.Label);
            return;
        }

        entry.Keep(field.Id, finding);
        if (finding.Person is { } person && !field.TakesFormerResidents && !string.Equals(person.Status, Person.Resident, StringComparison.Ordinal))
        {
            entry.Add(field.Id, string.Equals(person.Status, Person.Dead, StringComparison.Ordinal) ? "E0046" : "E0045", field.Label);
        }
    }

    private static string Stored(EntryField field, string text) =>
        field.Kind == FieldKind.Date && Wareki.TryParse(text, out var date) ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : text;
}
