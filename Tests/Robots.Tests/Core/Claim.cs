using System.Globalization;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Values;

namespace Rpa.Robots.Tests.Core;

/// <summary>An approved claim of a family of the sample town, ready to be typed.</summary>
internal sealed class Claim
{
    private static readonly Dictionary<string, string[]> People = File.ReadLines(Path.Combine(CoreSystemHost.Town, "persons.csv"))
        .Skip(1).Select(line => line.Split(',')).ToDictionary(cells => cells[0], StringComparer.Ordinal);

    private static readonly (string Claimant, string Spouse, string Child)[] Newborns =
    [
        ("0041000769", "0041000890", "0041001007"), ("0041017723", "0041017814", "0041018011"), ("0041018119", "0041018256", "0041018389"),
        ("0041018498", "0041018635", "0041018850"), ("0041018937", "0041019125", "0041019259"), ("0041019358", "0041019517", "0041019677"),
        ("0041019742", "0041019887", "0041020064"), ("0041020575", "0041020741", "0041020841"), ("0041020993", "0041021125", "0041021325"),
        ("0041021395", "0041021557", "0041021695"), ("0041021867", "0041021985", "0041022098"), ("0041022287", "0041022430", "0041022513"),
        ("0041022632", "0041022793", "0041022966"), ("0041023046", "0041023210", "0041023297"), ("0041023431", "0041023653", "0041023794"),
    ];

    private readonly Dictionary<string, FieldValue?> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _derived = new(StringComparer.Ordinal);
    private readonly string _reference = $"T-{Guid.NewGuid():N}"[..18];

    public string Reference => _reference;

    public IDictionary<string, FieldValue?> Fields => _fields;

    public IDictionary<string, string> Derived => _derived;

    public DateOnly ReceivedOn { get; set; } = new(2026, 10, 1);

    /// <summary>A couple's first child, born in 2026 and claimed a week later. Families are told apart by number.</summary>
    public static Claim OfNewborn(int family = 0)
    {
        var (claimant, spouse, child) = Newborns[family];
        var born = DateOnly.ParseExact(People[child][7], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Claim()
            .Claimant(claimant, job: "1", pension: "a").Spouse(spouse).Child(1, child)
            .Because("1", People[child][7], Iso(born.AddDays(7))).Account("0971", "104", "0012345")
            .Result(Iso(born.AddMonths(1))[..7], 15_000);
    }

    /// <summary>佐々木: moved in with three children and a student, paid into a ゆうちょ account.</summary>
    public static Claim OfLargeFamily() => new Claim()
        .Claimant("0041029343", job: "1", pension: "a").Spouse("0041029484")
        .Child(1, "0041029742").Child(2, "0041029918").Child(3, "0041030075").Sibling(1, "0041029668")
        .Because("2", "2026-05-21", "2026-05-28").YuchoAccount("9900", "058", "1234567").Result("2026-06", 70_000);

    /// <summary>宮崎: claimed more than 15 days after the birth, so the core system warns with W0201.</summary>
    public static Claim OfLateNewborn() => new Claim()
        .Claimant("0041020211", job: "2", pension: "b").Spouse("0041020366").Child(1, "0041020484")
        .Because("1", "2026-04-05", "2026-09-01").Account("0971", "001", "7654321").Result("2026-10", 15_000);

    /// <summary>大西: receives the allowance already.</summary>
    public static Claim OfExistingRecipient() => new Claim()
        .Claimant("0041038988", job: "1", pension: "a").Child(1, Newborns[14].Child)
        .Because("1", "2026-06-07", "2026-06-10").Account("0971", "104", "0012345").Result("2026-07", 15_000);

    /// <summary>A person under 支援措置.</summary>
    public static Claim OfProtectedPerson() => new Claim()
        .Claimant(People.Values.First(cells => cells[24] is "1")[0], job: "1", pension: "a").Child(1, Newborns[14].Child)
        .Because("1", "2026-06-07", "2026-06-10").Account("0971", "104", "0012345").Result("2026-07", 15_000);

    public Claim Claimant(string no, string job, string pension)
    {
        Person("claimant", no);
        _fields["claimant.job"] = FieldValue.OfCodes(job);
        _fields["claimant.pension"] = FieldValue.OfCodes(pension);
        _fields["bank.holder_kana"] = FieldValue.OfText(People[no][4]);
        _fields["spouse.exists"] = FieldValue.OfCodes("2");
        return this;
    }

    public Claim Spouse(string no)
    {
        Person("spouse", no);
        _fields["spouse.exists"] = FieldValue.OfCodes("1");
        return this;
    }

    public Claim Child(int row, string no)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"child.{row}");
        Person(prefix, no);
        _fields[prefix + ".relation"] = FieldValue.OfText("子");
        _fields[prefix + ".custody"] = FieldValue.OfCodes("1");
        _fields[prefix + ".living"] = FieldValue.OfCodes("1");
        _fields[prefix + ".cohabit"] = FieldValue.OfCodes("1");
        return this;
    }

    public Claim Sibling(int row, string no)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"sibling.{row}");
        Person(prefix, no);
        _fields[prefix + ".relation"] = FieldValue.OfText("子");
        _fields[prefix + ".custody"] = FieldValue.OfCodes("1");
        _fields[prefix + ".cost"] = FieldValue.OfCodes("1");
        return this;
    }

    public Claim Because(string reason, string happened, string claimed)
    {
        _fields["reason"] = FieldValue.OfCodes(reason);
        _fields["event.date"] = FieldValue.OfText(happened);
        _fields["claim.date"] = FieldValue.OfText(claimed);
        return this;
    }

    public Claim Account(string bank, string branch, string number)
    {
        _fields["bank.kokin"] = FieldValue.OfCodes();
        _derived["bank.method"] = "account";
        _fields["bank.code"] = FieldValue.OfText(bank);
        _fields["bank.branch_code"] = FieldValue.OfText(branch);
        _fields["bank.type"] = FieldValue.OfCodes("1");
        _fields["bank.account"] = FieldValue.OfText(number);
        return this;
    }

    public Claim YuchoAccount(string bank, string branch, string number)
    {
        _fields["bank.yucho_kigo"] = FieldValue.OfText("10580");
        _fields["bank.yucho_bango"] = FieldValue.OfText(number + "1");
        _derived["bank.method"] = "account";
        (_derived["bank.code"], _derived["bank.branch_code"], _derived["bank.account"], _derived["bank.type"]) = (bank, branch, number, "1");
        return this;
    }

    public Claim PublicAccount()
    {
        _fields["bank.kokin"] = FieldValue.OfCodes("1");
        _derived["bank.method"] = "public";
        return this;
    }

    public Claim Result(string startMonth, int amount)
    {
        _derived["start_month"] = startMonth;
        _derived["monthly_amount"] = amount.ToString(CultureInfo.InvariantCulture);
        return this;
    }

    public EntryRequest Request(EntryPurpose purpose = EntryPurpose.Enter, params string[] allowed) => new(
        $"{_reference}/{purpose}",
        new Application("child-allowance-claim", ApplicationSource.Paper, _reference, null, ReceivedOn, _fields),
        _derived,
        Path.Combine(AppContext.BaseDirectory, "procedures", "child-allowance-claim", "scenarios", "core-web.scenario.yaml"),
        allowed,
        purpose);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Person(string prefix, string no)
    {
        var cells = People[no];
        _fields[prefix + ".name"] = FieldValue.OfText(cells[3]);
        _fields[prefix + ".kana"] = FieldValue.OfText(cells[4]);
        _fields[prefix + ".birth"] = FieldValue.OfText(cells[7]);
        _derived[prefix + ".atena_no"] = no;
    }
}
