using Rpa.Ocr.Benchmarks;
using Rpa.Scenarios.Ledgers;
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
}
