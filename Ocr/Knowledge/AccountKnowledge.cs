using Rpa.Ocr.Recognition;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Knowledge;

/// <summary>Bank accounts: codes, names of bank and branch, and the holder, each written apart, so that they confirm each other or not.</summary>
internal static class AccountKnowledge
{
    /// <summary>ゆうちょ銀行 is no branch bank of the master: its accounts go by 記号 and 番号.</summary>
    private const string JapanPostBank = "ゆうちょ銀行";

    /// <summary>The ink may speak against a bank's name by so much and still be a bad reading of it.</summary>
    private const double BadlyRead = -8;

    /// <summary>By so much the next bank of the list must be worse.</summary>
    private const double Margin = 3;

    private static readonly string[] BankEnds = ["信用金庫", "信用組合", "労働金庫", "農業協同組合", "銀行", "信金", "信組", "労金", "農協"];

    private static readonly string[] BranchEnds = ["本店営業部", "営業部", "支店", "出張所", "支所"];

    public static void Apply(ReadingSet readings, ILedger? ledger)
    {
        foreach (var account in readings.Procedure.Subjects.Where(subject => subject.Kind is SubjectKind.Account))
        {
            Holder(readings, account);
            if (ledger is not null)
            {
                Bank(readings, account, ledger);
            }
        }
    }

    /// <summary>The account must be the claimant's own: two readings of the same kana at two places of the form confirm each other.</summary>
    private static void Holder(ReadingSet readings, Subject account)
    {
        var owner = readings.Procedure.Subjects.FirstOrDefault(subject => string.Equals(subject.Name, account.Of, StringComparison.Ordinal));
        if (account[SubjectRole.Kana] is not { } holder || owner?[SubjectRole.Kana] is not { } kana
            || readings.Text(holder) is not { } written || readings.Text(kana) is not { } person)
        {
            return;
        }

        // Banks write small kana large, people either way: the size is left as it is read.
        if (KanaText.LooselyEqual(written, person))
        {
            readings.Agree(holder, 0.15, ReadingFlags.Lexicon);
            readings.Agree(kana, 0.15, ReadingFlags.Lexicon);
        }
        else if (Ink.Of(readings, holder) is { } ink && ink.Best(Persons.PersonKnowledge.HolderForms(person)) is { Lead: > BadlyRead } same
            && ink.Worst(same.Text) > BadlyRead / 2)
        {
            readings.Note(holder, "holder.lead", same.Lead);
            readings.Respell(holder, FieldValue.OfText(same.Text), Math.Min(readings[kana]!.Confidence, 1 / (1 + Math.Exp(-(3 + same.Lead)))), ReadingFlags.Lexicon);
        }
    }

    private static void Bank(ReadingSet readings, Subject account, ILedger ledger)
    {
        if (account[SubjectRole.Name] is not { } nameKey || readings.Text(nameKey) is not { } name)
        {
            return;
        }

        var (bankCode, branchCode) = (readings.Text(account[SubjectRole.Number]), readings.Text(account[SubjectRole.BranchNumber]));
        if (bankCode is not null && branchCode is not null && ledger.FindBranch(bankCode, branchCode) is { } byCodes)
        {
            Confirm(readings, nameKey, Forms(byCodes.BankName, BankEnds), account[SubjectRole.Number]!);
            Confirm(readings, account[SubjectRole.Branch], Forms(byCodes.BranchName, BranchEnds), account[SubjectRole.BranchNumber]!);
            return;
        }

        if (Key(JapanPostBank).StartsWith(Key(name), StringComparison.Ordinal) && readings.Text(account[SubjectRole.Symbol]) is not null)
        {
            readings.Agree(nameKey, 0.05, ReadingFlags.Lexicon);
            return;
        }

        var banks = ledger.Branches.Select(branch => branch.BankName).Append(JapanPostBank).Distinct(StringComparer.Ordinal).ToList();
        if (Lead(readings, nameKey, banks, BankEnds) is { } bank)
        {
            var branches = ledger.Branches.Where(branch => string.Equals(branch.BankName, bank, StringComparison.Ordinal)).Select(branch => branch.BranchName).ToList();
            if (account[SubjectRole.Branch] is { } branchKey && readings.Text(branchKey) is not null && branches.Count > 0)
            {
                Lead(readings, branchKey, branches, BranchEnds);
            }
        }
    }

    /// <summary>Reads a name with a list; the entry that was meant, or null.</summary>
    private static string? Lead(ReadingSet readings, string key, IReadOnlyList<string> names, string[] ends)
    {
        if (Ink.Of(readings, key) is not { } ink)
        {
            return null;
        }

        var ranked = names.Select(name => (Name: name, Best: ink.Best(Forms(name, ends)))).OrderByDescending(item => item.Best.Lead).Take(2).ToList();
        var best = ranked[0];
        if (best.Best.Lead < BadlyRead || (ranked.Count > 1 && best.Best.Lead - ranked[1].Best.Lead < Margin))
        {
            return null;
        }

        readings.Note(key, "list.lead", best.Best.Lead);
        if (Forms(best.Name, ends).Any(form => string.Equals(Key(form), Key(readings.Text(key)!), StringComparison.Ordinal)))
        {
            readings.Agree(key, 0.2, ReadingFlags.Lexicon);
        }
        else
        {
            readings.Respell(key, FieldValue.OfText(best.Best.Text), Math.Min(0.95, 1 / (1 + Math.Exp(-(3.5 + best.Best.Lead)))), ReadingFlags.Lexicon);
        }

        return best.Name;
    }

    /// <summary>The codes say which bank is meant: the name is that one, badly read, or another one.</summary>
    private static void Confirm(ReadingSet readings, string? nameKey, IReadOnlyList<string> forms, string codeKey)
    {
        if (nameKey is null || readings.Text(nameKey) is not { } written)
        {
            return;
        }

        if (forms.Any(form => string.Equals(Key(form), Key(written), StringComparison.Ordinal)) || Key(forms[0]).StartsWith(Key(written), StringComparison.Ordinal))
        {
            readings.Agree(nameKey, 0.05, ReadingFlags.Lexicon);
            readings.Agree(codeKey, 0.05, ReadingFlags.Lexicon);
        }
        else if (Ink.Of(readings, nameKey) is { } ink && ink.Best(forms) is { Lead: > BadlyRead } same)
        {
            readings.Note(nameKey, "list.lead", same.Lead);
            readings.Respell(nameKey, FieldValue.OfText(same.Text), Math.Min(0.97, 1 / (1 + Math.Exp(-(4 + same.Lead)))), ReadingFlags.Lexicon);
            readings.Agree(codeKey, 0.2, ReadingFlags.Lexicon);
        }
        else
        {
            readings.Contradict(nameKey, ReadingFlags.FieldsDiffer);
            readings.Suggest(nameKey, FieldValue.OfText(forms[0]));
        }
    }

    private static IReadOnlyList<string> Forms(string name, string[] ends)
    {
        var end = ends.FirstOrDefault(end => name.EndsWith(end, StringComparison.Ordinal) && name.Length > end.Length);
        return end is null ? [name] : [name, name[..^end.Length]];
    }

    private static string Key(string text) => NameText.LooseKey(text);
}
