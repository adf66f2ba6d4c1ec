using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Tests.Rules;

/// <summary>The sample town with files that few towns export.</summary>
internal static class TaxTown
{
    public static ILedger With(string file, string content)
    {
        var folder = Directory.CreateTempSubdirectory("rpa-tax-").FullName;
        try
        {
            foreach (var path in Directory.EnumerateFiles(Repository.PathOf("samples/town"), "*.csv"))
            {
                File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
            }

            File.WriteAllText(Path.Combine(folder, file), content);
            return CsvLedger.Load(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static TestTax Return() => TestTax.Return().Text("taxpayer.name", TestTax.Employee.Name).Text("taxpayer.kana", TestTax.Employee.Kana)
        .Text("taxpayer.birth", WarekiDate.FormatIso(TestTax.Employee.BirthDate)).Text("taxpayer.my_number", TestTax.Employee.MyNumber);

    public static TestTax Dependant(this TestTax tax, Person person) => tax.Text("dep.1.name", person.Name).Text("dep.1.birth", WarekiDate.FormatIso(person.BirthDate)).Text("dep.1.my_number", person.MyNumber);

    public static Person Stranger { get; } = SampleTown.Ledger.Persons.First(person => person is { MyNumber: not null, Status: ResidentStatus.Resident }
        && !string.Equals(person.HouseholdNo, TestTax.Employee.HouseholdNo, StringComparison.Ordinal));
}
