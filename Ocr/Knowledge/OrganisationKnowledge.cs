using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Knowledge;

/// <summary>
/// Employers, hospitals, care offices and doctors against the town's lists. A name that the ink bears out is read with the list; number,
/// telephone and address of the same entry then confirm each other.
/// </summary>
internal static class OrganisationKnowledge
{
    /// <summary>What a name that the ink bears out tells against any other of the list; the ink takes off from that.</summary>
    private const double NameEqual = 8;

    private const double NumberEqual = 10;

    private const double TelephoneEqual = 6;

    private const double PostalEqual = 3;

    private const double KanaEqual = 6;

    private const double AddressEqual = 6;

    /// <summary>The names of a list are far apart: log-odds from which an entry is meant, and by how much it must lead.</summary>
    private const double Enough = 3;

    private const double Margin = 3;

    /// <summary>Prior of any one entry.</summary>
    private const double Anyone = -4;

    public static void Apply(ReadingSet readings, ILedger ledger)
    {
        foreach (var subject in readings.Procedure.Subjects)
        {
            switch (subject.Kind)
            {
                case SubjectKind.Organisation:
                    Organisation(readings, subject, ledger);
                    break;
                case SubjectKind.Doctor:
                    Doctor(readings, subject, ledger);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Organisation(ReadingSet readings, Subject subject, ILedger ledger)
    {
        if (Find(ledger.Masters.Organisations, organisation => Evidence(readings, subject, organisation, null)) is { } found)
        {
            Compare(readings, subject, found.Entry, found.Evidence);
            Contact(readings, subject, found.Entry, found.Evidence.Values.Sum() + Anyone);
        }
    }

    private static void Doctor(ReadingSet readings, Subject subject, ILedger ledger)
    {
        // The hospital by its own name, telephone and address; the doctor by name among those of the list, best at that hospital.
        var hospital = Find(ledger.Masters.Hospitals, entry => Evidence(readings, subject, entry, subject[SubjectRole.Hospital]));
        var ink = subject[SubjectRole.Name] is { } name ? Ink.Of(readings, name) : null;
        if (ink is not null)
        {
            var doctor = Find(ledger.Masters.Doctors, entry => new Dictionary<SubjectRole, double>
            {
                [SubjectRole.Name] = NameEqual + Math.Max(ink.Lead(entry.Name), -2 * NameEqual),
                [SubjectRole.Hospital] = hospital is { } at && entry.Hospital is not null && ReferenceEquals(at.Entry, entry.Hospital) ? 4 : 0,
                [SubjectRole.Section] = Section(readings, subject, entry.Department),
            });
            if (doctor is { } known)
            {
                // Only a doctor at the hospital found is confirmed by something else than the name.
                LedgerJudge.Text(readings, subject[SubjectRole.Name]!, [known.Entry.Name], known.Evidence[SubjectRole.Hospital] + known.Evidence[SubjectRole.Section], NameText.StrictlyEqual, mayDiffer: true);
                if (subject[SubjectRole.Section] is { } section && known.Entry.Department is { } department)
                {
                    LedgerJudge.Text(readings, section, [department], known.Evidence[SubjectRole.Name] + known.Evidence[SubjectRole.Hospital] + Anyone, NameText.StrictlyEqual, mayDiffer: true);
                }
            }
        }

        if (hospital is { } found)
        {
            Compare(readings, subject, found.Entry, found.Evidence);
        }
    }

    private static double Section(ReadingSet readings, Subject subject, string? department) =>
        department is not null && readings.Text(subject[SubjectRole.Section]) is { } written && NameText.StrictlyEqual(written, department) ? 2 : 0;

    private static Dictionary<SubjectRole, double> Evidence(ReadingSet readings, Subject subject, Organisation entry, string? nameKey)
    {
        var key = nameKey ?? subject[SubjectRole.Name];
        var evidence = new Dictionary<SubjectRole, double>();
        if (key is not null && Ink.Of(readings, key) is { } ink)
        {
            evidence[SubjectRole.Name] = NameEqual + Math.Max(ink.Best(NameForms(entry.Name)).Lead, -1.5 * NameEqual);
        }

        if (entry.Kana is { } kana && subject[SubjectRole.Kana] is { } kanaKey && Ink.Of(readings, kanaKey) is { } sound)
        {
            evidence[SubjectRole.Kana] = KanaEqual + Math.Max(sound.Best(KanaForms(kana)).Lead, -KanaEqual);
        }

        Number(SubjectRole.Number, entry.Number, NumberEqual);
        Number(SubjectRole.BranchNumber, entry.DesignationNumber, NumberEqual);
        Number(SubjectRole.Telephone, entry.Telephone, TelephoneEqual);
        Number(SubjectRole.Postal, entry.PostalCode, PostalEqual);
        if (entry.Address is { } address && readings.Text(subject[SubjectRole.Address]) is { } written
            && AddressText.Compare(AddressText.Split(written), AddressText.Split(address)) is not AddressMatch.Different)
        {
            evidence[SubjectRole.Address] = AddressEqual;
        }

        return evidence;

        void Number(SubjectRole role, string? known, double equal)
        {
            if (known is not null && readings.Text(subject[role]) is { } text)
            {
                evidence[role] = string.Equals(text, known, StringComparison.Ordinal) ? equal
                    : readings.Others(subject[role]).Contains(known, StringComparer.Ordinal) ? equal - 3
                    : role is SubjectRole.Number or SubjectRole.BranchNumber && text.Length == known.Length && text.Zip(known).Count(pair => pair.First != pair.Second) == 1 ? equal - 5
                    : -1;
            }
        }
    }

    private static (T Entry, Dictionary<SubjectRole, double> Evidence)? Find<T>(IEnumerable<T> entries, Func<T, Dictionary<SubjectRole, double>> weigh)
        where T : class
    {
        var ranked = entries.Select(entry => (Entry: entry, Evidence: weigh(entry))).OrderByDescending(item => item.Evidence.Values.Sum()).Take(2).ToList();
        if (ranked.Count == 0 || ranked[0].Evidence.Values.Sum() + Anyone < Enough)
        {
            return null;
        }

        return ranked.Count == 1 || ranked[0].Evidence.Values.Sum() - ranked[1].Evidence.Values.Sum() >= Margin ? ranked[0] : null;
    }

    private static void Compare(ReadingSet readings, Subject subject, Organisation entry, Dictionary<SubjectRole, double> evidence)
    {
        double Without(SubjectRole role) => Anyone + evidence.Values.Sum() - evidence.GetValueOrDefault(role);

        var name = subject.Kind is SubjectKind.Doctor ? subject[SubjectRole.Hospital] : subject[SubjectRole.Name];
        if (name is not null)
        {
            // The names of a list are known to be few and far apart: that alone is some evidence for the nearest one.
            LedgerJudge.Text(readings, name, NameForms(entry.Name), Math.Max(Without(SubjectRole.Name), evidence.GetValueOrDefault(SubjectRole.Name) + Anyone + 1), NameText.StrictlyEqual, mayDiffer: true);
        }

        if (entry.Kana is { } kana && subject[SubjectRole.Kana] is { } kanaKey)
        {
            LedgerJudge.Text(readings, kanaKey, KanaForms(kana), Without(SubjectRole.Kana), Persons.PersonKnowledge.SameHolder, mayDiffer: true);
        }

        LedgerJudge.Number(readings, subject[SubjectRole.Number], entry.Number, Without(SubjectRole.Number), mayDiffer: false);
        LedgerJudge.Number(readings, subject[SubjectRole.BranchNumber], entry.DesignationNumber, Without(SubjectRole.BranchNumber), mayDiffer: false);
        LedgerJudge.Number(readings, subject[SubjectRole.Telephone], entry.Telephone, Without(SubjectRole.Telephone), mayDiffer: true);
        LedgerJudge.Number(readings, subject[SubjectRole.Postal], entry.PostalCode, Without(SubjectRole.Postal), mayDiffer: true);
        if (entry.Address is { } address && subject[SubjectRole.Address] is { } place)
        {
            var known = AddressText.Split(address);
            LedgerJudge.Text(
                readings, place, AddressForms.Of(address, null), Without(SubjectRole.Address),
                (text, _) => AddressText.Compare(AddressText.Split(text), known) is AddressMatch.Same, mayDiffer: true);
        }
    }

    private static void Contact(ReadingSet readings, Subject subject, Organisation entry, double identity)
    {
        Text(subject[SubjectRole.Representative], entry.Representative);
        Text(subject[SubjectRole.Section], entry.ContactSection);
        foreach (var contact in readings.Procedure.Subjects.Where(other => string.Equals(other.Of, subject.Name, StringComparison.Ordinal) && other.Kind is SubjectKind.Person))
        {
            Text(contact[SubjectRole.Name], entry.ContactName);
        }

        void Text(string? key, string? known)
        {
            if (key is not null && known is not null)
            {
                LedgerJudge.Text(readings, key, [known], identity, NameText.StrictlyEqual, mayDiffer: true);
            }
        }
    }

    /// <summary>A firm's name as people write it: whole, or with its legal form in brackets or left out.</summary>
    internal static IReadOnlyList<string> NameForms(string name)
    {
        var forms = new List<string> { name };
        foreach (var (legal, sign) in new[] { ("株式会社", "(株)"), ("有限会社", "(有)"), ("合同会社", "(同)") })
        {
            if (name.Contains(legal, StringComparison.Ordinal))
            {
                forms.Add(name.Replace(legal, sign, StringComparison.Ordinal));
            }
        }

        return forms;
    }

    private static List<string> KanaForms(string kana)
    {
        var forms = new List<string> { kana };
        foreach (var legal in new[] { "カブシキガイシャ", "ユウゲンガイシャ", "ゴウドウガイシャ" })
        {
            if (kana.Contains(legal, StringComparison.Ordinal) && kana.Length > legal.Length)
            {
                forms.Add(kana.Replace(legal, string.Empty, StringComparison.Ordinal));
            }
        }

        return forms;
    }
}
