using Rpa.Ocr.Recognition;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Knowledge;

/// <summary>The town's masters: banks and branches, employers, postcodes.</summary>
internal static class Masters
{
    /// <summary>Share of letters by which a name may differ from the master's to be led to it.</summary>
    private const double MaxDifference = 0.15;

    /// <summary>ゆうちょ銀行 is no branch bank of the master: its accounts go by 記号 and 番号.</summary>
    private const string JapanPostBank = "ゆうちょ銀行";

    /// <summary>Letters by which the second nearest name must be further away.</summary>
    private const int Margin = 2;

    public static void Apply(ReadingSet readings, ILedger ledger)
    {
        Banks(readings, ledger);
        BankName(readings, ledger);
        Employer(readings, ledger);
        Postcode(readings, ledger);
    }

    /// <summary>Codes and names of bank and branch are written apart: together they confirm each other, or not.</summary>
    private static void Banks(ReadingSet readings, ILedger ledger)
    {
        if (readings.Text("bank.code") is not { } bank || readings.Text("bank.branch_code") is not { } branch)
        {
            return;
        }

        if (ledger.FindBranch(bank, branch) is not { } known)
        {
            return;
        }

        Confirm(readings, "bank.name", known.BankName, "bank.code");
        Confirm(readings, "bank.branch", known.BranchName, "bank.branch_code");
    }

    /// <summary>A name that a bank of the master bears is seldom a misreading; ゆうちょ with its 記号 filled in hardly ever.</summary>
    private static void BankName(ReadingSet readings, ILedger ledger)
    {
        const string key = "bank.name";
        if (readings.Text(key) is not { Length: > 1 } written)
        {
            return;
        }

        if (Key(JapanPostBank).StartsWith(Key(written), StringComparison.Ordinal) && readings.Text("bank.yucho_kigo") is not null)
        {
            readings.Agree(key, 0.05, ReadingFlags.Lexicon);
        }
        else if (ledger.Branches.Any(branch => Key(branch.BankName).StartsWith(Key(written), StringComparison.Ordinal)))
        {
            readings.Agree(key, 0.3, ReadingFlags.Lexicon);
        }
    }

    private static void Confirm(ReadingSet readings, string nameKey, string known, string codeKey)
    {
        if (readings.Text(nameKey) is not { } written)
        {
            return;
        }

        if (Key(known).StartsWith(Key(written), StringComparison.Ordinal))
        {
            readings.Agree(nameKey, 0.05, ReadingFlags.Lexicon);
            readings.Agree(codeKey, 0.05, ReadingFlags.Lexicon);
        }
        else
        {
            readings.Contradict(nameKey, ReadingFlags.FieldsDiffer);
            readings.Suggest(nameKey, FieldValue.OfText(known));
        }
    }

    private static void Employer(ReadingSet readings, ILedger ledger)
    {
        const string key = "claimant.employer";
        if (readings.Text(key) is not { } written || written.Length < 4)
        {
            return;
        }

        var nearest = ledger.EmployerNames.Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Distance: EditDistance.Between(Key(name), Key(written))))
            .OrderBy(item => item.Distance).Take(2).ToList();
        if (nearest.Count == 0)
        {
            return;
        }

        var clear = nearest.Count == 1 || nearest[1].Distance - nearest[0].Distance >= Margin;
        if (nearest[0].Distance == 0)
        {
            readings.Agree(key, 0.05, ReadingFlags.Lexicon);
        }
        else if (clear && nearest[0].Distance <= MaxDifference * written.Length)
        {
            readings.Respell(key, FieldValue.OfText(nearest[0].Name), 0.95, ReadingFlags.Lexicon);
        }
    }

    private static void Postcode(ReadingSet readings, ILedger ledger)
    {
        const string postal = "claimant.postal";
        const string address = "claimant.address";
        if (readings.Text(postal) is not { } code || readings.Text(address) is not { } written || ledger.FindPostal(code) is not { Count: > 0 } towns)
        {
            return;
        }

        var area = AddressText.Split(written).Area;
        if (towns.Any(town => area.Contains(AddressText.Split(town.Town).Area, StringComparison.Ordinal)))
        {
            readings.Agree(postal, 0.05, ReadingFlags.Lexicon);
            readings.Agree(address, 0.6, ReadingFlags.Lexicon);
        }
    }

    private static string Key(string text) => NameText.LooseKey(text);
}
