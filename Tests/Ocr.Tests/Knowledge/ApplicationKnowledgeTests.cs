using Rpa.Ocr.Knowledge;
using Rpa.Ocr.Recognition;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Knowledge;

public sealed class ApplicationKnowledgeTests
{
    private static readonly ProcedureDefinition Procedure = ProcedureCatalog.Load().Get("child-allowance-claim");
    private static readonly CsvLedger Ledger = CsvLedger.Load(Town());

    private readonly Person _person = Ledger.Persons.First(person => person.Status == ResidentStatus.Resident && person.MyNumber is not null && person.AliasName is null);

    [Fact]
    public void Fields_that_agree_with_the_person_found_by_number_become_surer()
    {
        var readings = Readings(("claimant.my_number", _person.MyNumber!), ("claimant.birth", Iso(_person)), ("claimant.name", _person.Name), ("claimant.kana", _person.Kana));

        ApplicationKnowledge.Apply(readings, Ledger);

        foreach (var key in new[] { "claimant.my_number", "claimant.birth", "claimant.name", "claimant.kana" })
        {
            readings[key]!.Confidence.ShouldBeGreaterThan(0.98, key);
            HasFlag(readings, key, ReadingFlags.LedgerAgrees).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_birth_date_that_the_ledger_contradicts_stays_as_written_and_goes_to_a_person()
    {
        var other = FieldValue.OfDate(_person.BirthDate.AddDays(1));
        var readings = Readings(
            ("claimant.my_number", _person.MyNumber!), ("claimant.birth", other.Text!), ("claimant.name", _person.Name), ("claimant.kana", _person.Kana));

        ApplicationKnowledge.Apply(readings, Ledger);

        readings["claimant.birth"]!.Value.ShouldBe(other);
        HasFlag(readings, "claimant.birth", ReadingFlags.LedgerDiffers).ShouldBeTrue();
        readings["claimant.birth"]!.Alternatives.ShouldContain(alternative => alternative.Value!.Equals(FieldValue.OfDate(_person.BirthDate)));
    }

    [Fact]
    public void Another_name_on_the_paper_is_never_replaced_by_the_ledgers()
    {
        var readings = Readings(("claimant.my_number", _person.MyNumber!), ("claimant.birth", Iso(_person)), ("claimant.name", "別人　太郎"), ("claimant.kana", _person.Kana));

        ApplicationKnowledge.Apply(readings, Ledger);

        readings.Text("claimant.name").ShouldBe("別人　太郎");
        HasFlag(readings, "claimant.name", ReadingFlags.LedgerDiffers).ShouldBeTrue();
    }

    [Fact]
    public void Without_evidence_nobody_is_found_and_nothing_changes()
    {
        var readings = Readings(("claimant.name", "見知らぬ　人"), ("claimant.kana", "ミシラヌ　ヒト"));

        ApplicationKnowledge.Apply(readings, Ledger);

        readings["claimant.name"]!.Confidence.ShouldBe(0.6);
        readings["claimant.name"]!.Flags.ShouldBeEmpty();
    }

    [Fact]
    public void Ditto_takes_the_claimants_address_and_no_more_certainty_than_it_has()
    {
        var readings = Readings(("claimant.address", "架空県見本市本町1-2-3"), ("spouse.address", "同上"));

        ApplicationKnowledge.Apply(readings, null);

        readings.Text("spouse.address").ShouldBe("架空県見本市本町1-2-3");
        readings["spouse.address"]!.Confidence.ShouldBe(0.6);
        HasFlag(readings, "spouse.address", ReadingFlags.Ditto).ShouldBeTrue();
    }

    [Fact]
    public void A_single_letter_in_an_address_is_taken_for_a_speck_and_shown_to_a_person()
    {
        var readings = Readings(("child.5.address", "人"));

        ApplicationKnowledge.Apply(readings, null);

        readings["child.5.address"]!.Value.ShouldBeNull();
        readings["child.5.address"]!.Flags.Any(ReadingFlags.Blocking.Contains).ShouldBeTrue();
    }

    [Fact]
    public void A_bank_name_that_is_not_the_codes_goes_to_a_person()
    {
        var branch = Ledger.Branches[0];
        var readings = Readings(("bank.code", branch.BankCode), ("bank.branch_code", branch.BranchCode), ("bank.name", "別の銀行"), ("bank.branch", branch.BranchName));

        ApplicationKnowledge.Apply(readings, Ledger);

        HasFlag(readings, "bank.name", ReadingFlags.FieldsDiffer).ShouldBeTrue();
        readings["bank.branch"]!.Confidence.ShouldBeGreaterThan(0.97);
    }

    private static ReadingSet Readings(params (string Key, string Text)[] fields) => new(Procedure, fields.ToDictionary(
        field => field.Key,
        field => new FieldReading(field.Text, FieldValue.OfText(field.Text), 0.6, false, [], "test", [], "a.png", 1, default),
        StringComparer.Ordinal));

    private static bool HasFlag(ReadingSet readings, string key, string flag) => readings[key]!.Flags.Contains(flag, StringComparer.Ordinal);

    private static string Iso(Person person) => FieldValue.OfDate(person.BirthDate).Text!;

    private static string Town()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var town = Path.Combine(folder.FullName, "samples", "town");
            if (Directory.Exists(town))
            {
                return town;
            }
        }

        throw new DirectoryNotFoundException("samples/town");
    }
}
