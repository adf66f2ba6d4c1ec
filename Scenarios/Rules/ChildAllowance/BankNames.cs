using System.Runtime.CompilerServices;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>Finds a branch of the master by names as people write them: without 銀行 or 支店, with the kind circled apart.</summary>
internal sealed class BankNames
{
    // The master of the whole country has 30,000 branches: folded once for each snapshot of the ledger.
    private static readonly ConditionalWeakTable<IReadOnlyList<BankBranch>, BankNames> Known = [];

    // Kind of the form → endings of names; the first is the full one.
    private static readonly (string Kind, string[] Endings)[] BankKinds =
    [
        ("2", ["信用金庫", "信金"]),
        ("3", ["信用組合", "信組"]),
        ("4", ["農業協同組合", "農協"]),
        ("5", ["労働金庫", "労金"]),
        ("1", ["銀行"]),
    ];

    private static readonly string[] BranchEndings = ["本店営業部", "出張所", "営業部", "本店", "支店", "支所", "店"];

    private readonly ILookup<string, (string? Kind, BankBranch Branch)> _byStem;

    private BankNames(IReadOnlyList<BankBranch> branches) =>
        _byStem = branches.Select(branch => (Name: BankStem(branch.BankName), Branch: branch))
            .ToLookup(entry => entry.Name.Stem, entry => (entry.Name.Kind, entry.Branch), StringComparer.Ordinal);

    /// <param name="BankCode">Code, or null where no single bank fits.</param>
    /// <param name="BranchCode">Code, or null where no single branch fits.</param>
    internal sealed record Found(string? BankCode, string? BranchCode);

    /// <summary>The index of a bank master.</summary>
    public static BankNames Of(IReadOnlyList<BankBranch> branches) => Known.GetValue(branches, static list => new(list));

    /// <summary>Codes by names; null where no bank is named.</summary>
    /// <param name="bankName">金融機関名, or null.</param>
    /// <param name="bankKind">Code of the kind circled (1 銀行 … 6 その他), or null.</param>
    /// <param name="branchName">支店名, or null.</param>
    /// <param name="branchKind">Code of the kind circled (1 本店 …), or null.</param>
    public Found? Find(string? bankName, string? bankKind, string? branchName, string? branchKind)
    {
        if (bankName is null)
        {
            return null;
        }

        var (stem, kind) = BankStem(bankName);
        kind ??= BankKinds.Any(k => string.Equals(k.Kind, bankKind, StringComparison.Ordinal)) ? bankKind : null;
        var candidates = _byStem[stem]
            .Where(entry => kind is null || string.Equals(entry.Kind, kind, StringComparison.Ordinal))
            .Select(entry => entry.Branch)
            .ToList();

        // 見本 may be a bank and a credit union: the branch often tells which.
        return BranchesNamed(candidates, branchName, branchKind) is [var only] ? new(only.BankCode, only.BranchCode)
            : candidates.Select(branch => branch.BankCode).Distinct(StringComparer.Ordinal).ToList() is [var bank] ? new(bank, null)
            : new(null, null);
    }

    private static List<BankBranch> BranchesNamed(List<BankBranch> candidates, string? branchName, string? branchKind)
    {
        if (branchName is null && !string.Equals(branchKind, "1", StringComparison.Ordinal))
        {
            return [];
        }

        // 本店 has no stem of its own: 本店, 本店営業部 and a circled 本店 are one.
        var stem = BranchStem(branchName ?? "本店");
        return candidates.FindAll(branch => string.Equals(BranchStem(branch.BranchName), stem, StringComparison.Ordinal));
    }

    private static (string Stem, string? Kind) BankStem(string name)
    {
        var key = Key(name);
        if (key.StartsWith("JA", StringComparison.Ordinal))
        {
            return (key[2..], "4");
        }

        foreach (var (kind, endings) in BankKinds)
        {
            if (endings.FirstOrDefault(ending => key.EndsWith(ending, StringComparison.Ordinal)) is { } ending)
            {
                return (key[..^ending.Length], kind);
            }
        }

        return (key, null);
    }

    private static string BranchStem(string name)
    {
        var key = Key(name);
        return BranchEndings.FirstOrDefault(ending => key.EndsWith(ending, StringComparison.Ordinal)) is { } ending ? key[..^ending.Length] : key;
    }

    private static string Key(string name) => NameText.LooseKey(name).Replace('ヶ', 'ケ').Replace('が', 'ケ');
}
