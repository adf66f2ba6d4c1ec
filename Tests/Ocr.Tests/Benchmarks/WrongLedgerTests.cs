using Rpa.Ocr.Benchmarks;
using Rpa.Ocr.Knowledge;
using Rpa.Ocr.Tests.Knowledge;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Benchmarks;

public sealed class WrongLedgerTests
{
    [Fact]
    public void Every_resident_is_wrong_in_one_thing_and_right_in_the_others()
    {
        var town = CsvLedger.Load(Path.Combine(Repository.Root, "samples", "town"));

        foreach (var (wrong, ledger) in WrongLedger.Of(town))
        {
            foreach (var person in town.Persons.Where(person => person.MyNumber is not null))
            {
                var other = ledger.FindByAtenaNo(person.AtenaNo)!;
                var differing = new[]
                {
                    ("names", !string.Equals(person.Name, other.Name, StringComparison.Ordinal)),
                    ("addresses", !string.Equals(person.Address, other.Address, StringComparison.Ordinal)),
                    ("numbers", !string.Equals(person.MyNumber, other.MyNumber, StringComparison.Ordinal)),
                    ("births", person.BirthDate != other.BirthDate),
                }.Where(item => item.Item2).Select(item => item.Item1);
                differing.ShouldBe([wrong]);
            }
        }
    }

    [Fact]
    public void A_wrong_ledger_turns_nothing_that_the_paper_clearly_says()
    {
        var town = CsvLedger.Load(Path.Combine(Repository.Root, "samples", "town"));
        var procedure = ProcedureCatalog.Load().Get("resident-tax-return");
        var people = town.Persons.Where(person => person is { MyNumber: not null, AliasName: null }).Where((_, index) => index % 12 == 0).ToList();

        foreach (var (wrong, ledger) in WrongLedger.Of(town))
        {
            foreach (var person in people)
            {
                var paper = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["taxpayer.my_number"] = person.MyNumber!,
                    ["taxpayer.birth"] = FieldValue.OfDate(person.BirthDate).Text!,
                    ["taxpayer.name"] = NameText.StrictKey(person.Name),
                    ["taxpayer.kana"] = KanaText.StrictKey(person.Kana),
                    ["taxpayer.address"] = DigitText.FoldWidth(person.Address),
                };
                var readings = new ReadingSet(
                    procedure,
                    paper.ToDictionary(field => field.Key, field => new FieldReading(field.Value, FieldValue.OfText(field.Value), 0.95, false, [], "test", [], "a.png", 1, default), StringComparer.Ordinal),
                    paper.Where(field => field.Key is "taxpayer.name" or "taxpayer.kana" or "taxpayer.address").ToDictionary(field => field.Key, field => TestInk.Clear(field.Value), StringComparer.Ordinal));

                ApplicationKnowledge.Apply(readings, ledger);

                foreach (var (key, written) in paper)
                {
                    // A variant that no reader of this ink knows (髙 for 高) may be offered, never accepted.
                    var same = string.Equals(NameText.StrictKey(readings.Text(key)!), NameText.StrictKey(written), StringComparison.Ordinal);
                    (same || readings[key]!.Confidence <= 0.5).ShouldBeTrue($"{key} with wrong {wrong}");
                }
            }
        }
    }
}
