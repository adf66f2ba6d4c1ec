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

/// <summary>What the ledger may do to a reading, and what it must never do.</summary>
public sealed class PersonKnowledgeTests
{
    private static readonly ProcedureCatalog Catalog = ProcedureCatalog.Load();
    private static readonly CsvLedger Town = CsvLedger.Load(Path.Combine(Repository.Root, "samples", "town"));

    private readonly Dictionary<string, FieldReading> _readings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextLattice> _lattices = new(StringComparer.Ordinal);

    private readonly Person _person = Town.Persons.First(person => person is { MyNumber: not null, AliasName: null, Building: null, Status: ResidentStatus.Resident }
        && person.Name.Length == 5 && Town.InsuredNumberOf(person.AtenaNo) is not null && !Town.Household(person.HouseholdNo).Any(member => member.UnderProtection));

    [Fact]
    public void A_badly_read_address_is_settled_by_the_ledger_where_other_fields_name_the_person()
    {
        Insured();
        var written = DigitText.FoldWidth(_person.Address);
        Ink("insured.address", written[..1] + "口" + written[2..], string.Join(' ', written.Select((letter, index) => index == 1 ? "口" + letter : letter.ToString())));

        var address = Apply("care-certification")["insured.address"]!;

        address.Value!.Text.ShouldBe(written);
        address.Flags.Intersect([ReadingFlags.LedgerSpelling, ReadingFlags.LedgerAgrees], StringComparer.Ordinal).ShouldNotBeEmpty();
        address.Text.ShouldBe(written[..1] + "口" + written[2..], "what was seen stays to be seen");
    }

    [Fact]
    public void A_house_number_that_the_ink_leaves_open_is_settled_by_the_ledger_but_shown_to_a_person()
    {
        Insured();
        var written = DigitText.FoldWidth(_person.Address);
        var digit = written.IndexOfAny(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
        var other = written[digit] == '1' ? '4' : '1';
        Ink(
            "insured.address",
            written[..digit] + other + written[(digit + 1)..],
            string.Join(' ', written.Select((letter, index) => index == digit ? other + "口目日曰" + letter : letter.ToString())));

        var address = Apply("care-certification")["insured.address"]!;

        address.Value!.Text.ShouldBe(written);
        address.Flags.ShouldContain(ReadingFlags.LedgerSpelling, StringComparer.Ordinal);
        address.Confidence.ShouldBeLessThan(0.9);
    }

    [Fact]
    public void A_changed_address_stays_as_written_and_is_flagged()
    {
        Insured();
        var other = Town.Persons.First(person => person.Building is null && AddressText.Compare(AddressText.Split(person.Address), AddressText.Split(_person.Address)) is AddressMatch.Different);
        Ink("insured.address", DigitText.FoldWidth(other.Address));

        var address = Apply("care-certification")["insured.address"]!;

        address.Value!.Text.ShouldBe(DigitText.FoldWidth(other.Address));
        address.Flags.ShouldContain(ReadingFlags.LedgerDiffers, StringComparer.Ordinal);
    }

    [Fact]
    public void A_house_number_that_is_clearly_another_is_no_misreading()
    {
        Insured();
        var written = DigitText.FoldWidth(_person.Address);
        var digit = written.IndexOfAny(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
        var changed = written[..digit] + (written[digit] == '1' ? '4' : '1') + written[(digit + 1)..];
        Ink("insured.address", changed);

        var address = Apply("care-certification")["insured.address"]!;

        address.Value!.Text.ShouldBe(changed);
        address.Flags.ShouldContain(ReadingFlags.LedgerDiffers, StringComparer.Ordinal);
    }

    [Fact]
    public void A_variant_stays_as_written_where_the_ink_says_so()
    {
        var person = Town.Persons.First(person => person.Name.StartsWith('髙') && person.MyNumber is not null && !Town.Household(person.HouseholdNo).Any(member => member.UnderProtection));
        var written = NameText.StrictKey(person.Name).Replace('髙', '高');
        Field("taxpayer.my_number", person.MyNumber!);
        Field("taxpayer.birth", FieldValue.OfDate(person.BirthDate).Text!);
        Ink("taxpayer.kana", KanaText.StrictKey(person.Kana));
        Ink("taxpayer.name", written, string.Join(' ', written.Select(letter => letter == '高' ? "高嵩亮髙" : letter.ToString())));

        var name = Apply("resident-tax-return")["taxpayer.name"]!;

        NameText.StrictKey(name.Value!.Text!).ShouldBe(written);
        name.Flags.ShouldContain(ReadingFlags.LedgerDiffers, StringComparer.Ordinal);
    }

    [Fact]
    public void A_variant_that_no_recognizer_could_name_is_offered_by_the_ledger_and_shown_to_a_person()
    {
        var person = Town.Persons.First(person => person.Name.StartsWith('髙') && person.MyNumber is not null && !Town.Household(person.HouseholdNo).Any(member => member.UnderProtection));
        Field("taxpayer.my_number", person.MyNumber!);
        Field("taxpayer.birth", FieldValue.OfDate(person.BirthDate).Text!);
        Ink("taxpayer.kana", KanaText.StrictKey(person.Kana));
        Ink("taxpayer.name", NameText.StrictKey(person.Name).Replace('髙', '高'));

        var name = Apply("resident-tax-return")["taxpayer.name"]!;

        name.Value!.Text.ShouldBe(person.Name);
        name.Confidence.ShouldBeLessThan(0.9);
    }

    [Fact]
    public void Another_persons_number_is_flagged_and_stays()
    {
        Insured();
        var other = Town.Persons.First(person => person.MyNumber is not null && !string.Equals(person.HouseholdNo, _person.HouseholdNo, StringComparison.Ordinal)).MyNumber!;
        Field("insured.my_number", other);

        var number = Apply("care-certification")["insured.my_number"]!;

        number.Value!.Text.ShouldBe(other);
        number.Flags.ShouldContain(ReadingFlags.LedgerDiffers, StringComparer.Ordinal);
    }

    [Fact]
    public void A_child_who_is_not_in_the_ledger_is_not_taken_for_its_brother()
    {
        var child = Town.Persons.First(person => person.Relation is "子" or "長男" or "長女" && Town.Household(person.HouseholdNo).Any(member => member.MyNumber is not null && member.Relation is "世帯主"));
        var head = Town.Household(child.HouseholdNo).First(member => member.Relation is "世帯主" && member.MyNumber is not null);
        Field("claimant.my_number", head.MyNumber!);
        Field("claimant.birth", FieldValue.OfDate(head.BirthDate).Text!);
        Ink("claimant.name", NameText.StrictKey(head.Name));
        Ink("claimant.kana", KanaText.StrictKey(head.Kana));
        Field("child.1.birth", FieldValue.OfDate(child.BirthDate.AddYears(3).AddMonths(2).AddDays(5)).Text!);
        Ink("child.1.name", NameText.Split(head.Name).Family + "凛");
        Ink("child.1.kana", KanaText.StrictKey(NameText.Split(head.Kana).Family + "リン"));

        var readings = Apply("child-allowance-claim");

        NameText.StrictKey(readings.Text("child.1.name")!).ShouldBe(NameText.Split(head.Name).Family + "凛");
        readings["child.1.name"]!.Flags.ShouldNotContain(ReadingFlags.LedgerAgrees, StringComparer.Ordinal);
        readings["child.1.name"]!.Flags.ShouldNotContain(ReadingFlags.LedgerSpelling, StringComparer.Ordinal);
        readings["claimant.name"]!.Flags.ShouldContain(ReadingFlags.LedgerAgrees, StringComparer.Ordinal);
    }

    [Fact]
    public void Where_a_protected_person_lives_is_never_offered()
    {
        var person = Town.Persons.First(person => person is { UnderProtection: true, MyNumber: not null });
        Field("taxpayer.my_number", person.MyNumber!);
        Field("taxpayer.birth", FieldValue.OfDate(person.BirthDate).Text!);
        Ink("taxpayer.kana", KanaText.StrictKey(person.Kana));
        Ink("taxpayer.name", NameText.StrictKey(person.Name));
        Ink("taxpayer.address", "見本市本町9-9-9");

        var address = Apply("resident-tax-return")["taxpayer.address"]!;

        address.Value!.Text.ShouldBe("見本市本町9-9-9");
        address.Alternatives.ShouldNotContain(alternative => alternative.Value!.Text!.Contains(person.Address, StringComparison.Ordinal));
    }

    private void Insured()
    {
        Field("insured.number", Town.InsuredNumberOf(_person.AtenaNo)!);
        Field("insured.my_number", _person.MyNumber!);
        Field("insured.birth", FieldValue.OfDate(_person.BirthDate).Text!);
        Ink("insured.name", NameText.StrictKey(_person.Name));
        Ink("insured.kana", KanaText.StrictKey(_person.Kana));
    }

    private void Field(string key, string text) => _readings[key] = new FieldReading(text, FieldValue.OfText(text), 0.6, false, [], "test", [], "a.png", 1, default);

    private void Ink(string key, string text, string? ink = null)
    {
        Field(key, text);
        _lattices[key] = ink is null ? TestInk.Clear(text) : TestInk.Of(ink);
    }

    private ReadingSet Apply(string procedure)
    {
        var readings = new ReadingSet(Catalog.Get(procedure), _readings, _lattices);
        ApplicationKnowledge.Apply(readings, Town);
        return readings;
    }
}
