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

    private readonly Dictionary<string, FieldValue?> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _derived = new(StringComparer.Ordinal);
    private readonly string _reference = $"T-{Guid.NewGuid():N}"[..18];

    public string Reference => _reference;

    public IDictionary<string, FieldValue?> Fields => _fields;

    public IDictionary<string, string> Derived => _derived;

    public DateOnly ReceivedOn { get; set; } = new(2026, 10, 1);

    /// <summary>山﨑: a first child, born 2026-07-08, claimed in time.</summary>
    public static Claim OfNewborn() => new Claim()
        .Claimant("0041000769", job: "1", pension: "a").Spouse("0041000890").Child(1, "0041001007")
        .Because("1", "2026-07-08", "2026-07-20").Account("0971", "104", "0012345").Result("2026-08", 15_000);

    /// <summary>佐々木: moved in with three children and a student, paid into a ゆうちょ account.</summary>
    public static Claim OfLargeFamily() => new Claim()
        .Claimant("0041029343", job: "1", pension: "a").Spouse("0041029484")
        .Child(1, "0041029742").Child(2, "0041029918").Child(3, "0041030075").Sibling(1, "0041029668")
        .Because("2", "2026-05-21", "2026-05-28").YuchoAccount("9900", "058", "1234567").Result("2026-06", 70_000);

    /// <summary>宮崎: claimed more than 15 days after the birth, so the core system warns with W0201.</summary>
    public static Claim OfLateNewborn() => new Claim()
        .Claimant("0041020211", job: "2", pension: "b").Spouse("0041020366").Child(1, "0041020484")
        .Because("1", "2026-04-05", "2026-09-01").Account("0971", "001", "7654321").Result("2026-10", 15_000);

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
        (_derived["bank.code"], _derived["bank.branch_code"], _derived["bank.account"], _derived["bank.type"]) = (bank, branch, number, "1");
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

    private void Person(string prefix, string no)
    {
        var cells = People[no];
        _fields[prefix + ".name"] = FieldValue.OfText(cells[3]);
        _fields[prefix + ".kana"] = FieldValue.OfText(cells[4]);
        _fields[prefix + ".birth"] = FieldValue.OfText(cells[7]);
        _derived[prefix + ".atena_no"] = no;
    }
}
