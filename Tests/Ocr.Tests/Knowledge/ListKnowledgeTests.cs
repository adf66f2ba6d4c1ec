using Rpa.Ocr.Knowledge;
using Rpa.Ocr.Recognition;
using Rpa.Ocr.Recognition.Lattices;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Knowledge;

/// <summary>Lists of words, banks, organisations and towns: they settle what the ink leaves open, and nothing else.</summary>
public sealed class ListKnowledgeTests
{
    private static readonly ProcedureCatalog Catalog = ProcedureCatalog.Load();
    private static readonly CsvLedger Town = CsvLedger.Load(Path.Combine(Repository.Root, "samples", "town"));

    private readonly Dictionary<string, FieldReading> _readings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextLattice> _lattices = new(StringComparer.Ordinal);

    [Fact]
    public void A_badly_read_relation_is_led_to_the_word_that_the_ink_allows()
    {
        Ink("dep.1.relation", "長界", "長 界男");
        Ink("dep.2.relation", "里子");

        var readings = Apply("resident-tax-return", null);

        readings.Text("dep.1.relation").ShouldBe("長男");
        readings.Text("dep.2.relation").ShouldBe("里子", "the list is open");
    }

    [Fact]
    public void An_employer_found_by_its_designation_number_settles_its_name_and_confirms_its_number()
    {
        var employer = Town.Masters.Employers.First(employer => employer.Name.StartsWith("株式会社", StringComparison.Ordinal) && employer.Number is not null);
        var name = employer.Name;
        Ink("payer.name", "口" + name[1..], string.Join(' ', name.Select((letter, index) => index == 0 ? "口" + letter : letter.ToString())));
        Field("payer.shitei", employer.DesignationNumber!);
        Field("payer.number", employer.Number!);

        var readings = Apply("withholding-change", Town);

        readings.Text("payer.name").ShouldBe(name);
        readings["payer.number"]!.Flags.ShouldContain(ReadingFlags.LedgerAgrees, StringComparer.Ordinal);
    }

    [Fact]
    public void The_number_of_another_employer_is_flagged_and_stays()
    {
        var (employer, other) = (Town.Masters.Employers[0], Town.Masters.Employers[1]);
        Ink("payer.name", employer.Name);
        Field("payer.shitei", employer.DesignationNumber!);
        Field("payer.contact_tel", employer.Telephone!);
        Field("payer.number", other.Number!);

        var number = Apply("withholding-change", Town)["payer.number"]!;

        number.Value!.Text.ShouldBe(other.Number);
        number.Flags.ShouldContain(ReadingFlags.LedgerDiffers, StringComparer.Ordinal);
    }

    [Fact]
    public void The_holder_of_the_account_is_read_as_the_claimant_where_the_ink_allows_it()
    {
        Ink("claimant.kana", "ヤマダタロウ");
        Ink("bank.holder_kana", "ヤマグタロウ", "ヤ マ グダ タ ロ ウ");

        Apply("child-allowance-claim", null).Text("bank.holder_kana").ShouldBe("ヤマダタロウ");
    }

    [Fact]
    public void Another_holder_stays_as_written()
    {
        Ink("claimant.kana", "ヤマダタロウ");
        Ink("bank.holder_kana", "ヤマダハナコ");

        KanaText.StrictKey(Apply("child-allowance-claim", null).Text("bank.holder_kana")!).ShouldBe("ヤマダハナコ");
    }

    [Fact]
    public void A_bank_whose_name_is_badly_read_is_settled_by_its_codes()
    {
        var branch = Town.Branches.First(branch => branch.BankName.EndsWith("銀行", StringComparison.Ordinal));
        var name = branch.BankName[..^2];
        Field("bank.code", branch.BankCode);
        Field("bank.branch_code", branch.BranchCode);
        Ink("bank.name", "口" + name[1..], string.Join(' ', name.Select((letter, index) => index == 0 ? "口" + letter : letter.ToString())));

        Apply("child-allowance-claim", Town).Text("bank.name").ShouldBe(name);
    }

    [Fact]
    public void A_town_is_read_with_the_postcode_master_and_the_house_number_left_as_it_is()
    {
        var town = Town.FindPostal("0001101")[0];
        var written = $"{town.City}{town.Town}3-12-5";
        Field("insured.postal", "0001101");
        Ink("insured.address", "口" + written[1..], string.Join(' ', written.Select((letter, index) => index == 0 ? "口" + letter : letter.ToString())));

        Apply("care-certification", Town).Text("insured.address").ShouldBe(written);
    }

    private void Field(string key, string text) => _readings[key] = new FieldReading(text, FieldValue.OfText(text), 0.6, false, [], "test", [], "a.png", 1, default);

    private void Ink(string key, string text, string? ink = null)
    {
        Field(key, text);
        _lattices[key] = ink is null ? TestInk.Clear(text) : TestInk.Of(ink);
    }

    private ReadingSet Apply(string procedure, ILedger? ledger)
    {
        var readings = new ReadingSet(Catalog.Get(procedure), _readings, _lattices);
        ApplicationKnowledge.Apply(readings, ledger);
        return readings;
    }
}
