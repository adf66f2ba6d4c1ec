using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;
using Rpa.Scheduler.Review;
using Rpa.Scheduler.Tests.Support;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Review;

/// <summary>Beside what is written, the review shows what the ledger holds: for the persons of every form.</summary>
public sealed class LedgerComparisonTests
{
    private static readonly ProcedureCatalog Catalog = ProcedureCatalog.Load();
    private static readonly CsvLedger Town = CsvLedger.Load(Samples.Path("town"));

    private static readonly Person Known = Town.Persons.First(person => person is { MyNumber: not null, Building: null, AliasName: null }
        && Town.InsuredNumberOf(person.AtenaNo) is not null && !Town.Household(person.HouseholdNo).Any(member => member.UnderProtection));

    [Theory]
    [InlineData("child-allowance-claim", "child.2", "child.2.name")]
    [InlineData("care-certification", "insured", "insured.name")]
    [InlineData("withholding-change", "emp", "emp.name")]
    [InlineData("resident-tax-return", "dep.1", "dep.1.name")]
    public void Another_name_is_shown_with_the_ledgers(string procedure, string subject, string key)
    {
        Differing(procedure, subject, key, FieldValue.OfText("別人　太郎")).ShouldBe(Known.Name);
        Differing(procedure, subject, key, FieldValue.OfText(Known.Name)).ShouldBeNull();
    }

    [Fact]
    public void Numbers_birth_and_address_are_shown_where_they_differ()
    {
        Differing("care-certification", "insured", "insured.number", FieldValue.OfText("9999999999")).ShouldBe(Town.InsuredNumberOf(Known.AtenaNo));
        Differing("care-certification", "insured", "insured.birth", FieldValue.OfText("1900-01-01")).ShouldBe(WarekiDate.Format(Known.BirthDate));
        Differing("care-certification", "insured", "insured.address", FieldValue.OfText("見本市どこか9-9-9")).ShouldBe(Known.Address);
        Differing("care-certification", "insured", "insured.my_number", FieldValue.OfText("999999999999")).ShouldBe(MyNumber.Mask(Known.MyNumber!));
    }

    [Fact]
    public void Where_a_protected_person_lives_is_not_shown()
    {
        var person = Town.Persons.First(person => person.UnderProtection);

        LedgerComparison.Differing(
            Catalog.Get("resident-tax-return"), Catalog.Get("resident-tax-return").Find("taxpayer.address")!, FieldValue.OfText("見本市どこか9-9-9"),
            new Dictionary<string, string>(StringComparer.Ordinal) { ["taxpayer.atena_no"] = person.AtenaNo }, Town).ShouldBeNull();
    }

    private static string? Differing(string procedure, string subject, string key, FieldValue value) => LedgerComparison.Differing(
        Catalog.Get(procedure),
        Catalog.Get(procedure).Find(key)!,
        value,
        new Dictionary<string, string>(StringComparer.Ordinal) { [subject + ".atena_no"] = Known.AtenaNo },
        Town);
}
