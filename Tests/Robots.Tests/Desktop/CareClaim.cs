using Rpa.Robots.Tests.Core;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Values;

namespace Rpa.Robots.Tests.Desktop;

/// <summary>An approved application for certification of a person of the sample town, ready to be typed.</summary>
internal sealed class CareClaim
{
    private static readonly Dictionary<string, string[]> Insured = Rows("care_insured.csv");
    private static readonly Dictionary<string, string[]> People = Rows("persons.csv");
    private static readonly Dictionary<string, string[]> Doctors = Rows("doctors.csv");

    private readonly string _reference = $"T-{Guid.NewGuid():N}"[..18];

    public string Reference => _reference;

    public Dictionary<string, FieldValue?> Fields { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Derived { get; } = new(StringComparer.Ordinal);

    /// <summary>A first application of somebody over 65 who has never been certified.</summary>
    public static CareClaim OfFirstApplication() => Of("0000004203", "1");

    /// <summary>An application anew of somebody who is certified: the core system refuses it.</summary>
    public static CareClaim OfCertified() => Of("0000004267", "1");

    /// <summary>A person under 支援措置.</summary>
    public static CareClaim OfProtectedPerson() => Of(Insured.First(row => People[row.Value[2]][24] is "1").Key, "1");

    public EntryRequest Request(EntryPurpose purpose = EntryPurpose.Enter, params string[] allowed) => new(
        $"{_reference}/{purpose}",
        new Application("care-certification", ApplicationSource.Paper, _reference, null, new DateOnly(2026, 10, 31), Fields),
        Derived,
        Path.Combine(AppContext.BaseDirectory, "procedures", "care-certification", "scenarios", "core-desktop.scenario.yaml"),
        allowed,
        purpose);

    private static CareClaim Of(string insuredNo, string kind)
    {
        var person = People[Insured[insuredNo][2]];
        var doctor = Doctors.Values.First();
        var claim = new CareClaim();
        claim.Fields["insured.number"] = FieldValue.OfText(insuredNo);
        claim.Fields["insured.name"] = FieldValue.OfText(person[3]);
        claim.Fields["insured.birth"] = FieldValue.OfText(person[7]);
        claim.Derived["insured.atena_no"] = person[0];
        claim.Fields["kind"] = FieldValue.OfCodes(kind);
        claim.Fields["app.date"] = FieldValue.OfText("2026-10-26");
        claim.Fields["med.insurer_number"] = FieldValue.OfText("99992016");
        claim.Fields["med.number"] = FieldValue.OfText("01234567");
        claim.Derived["doctor.doctor_no"] = doctor[0];
        claim.Derived["doctor.hospital_no"] = doctor[1];
        claim.Fields["doctor.name"] = FieldValue.OfText(doctor[2]);
        claim.Fields["doctor.last_visit"] = FieldValue.OfText("2026-10-05");
        claim.Fields["applicant.name"] = FieldValue.OfText("見本　はな子");
        claim.Fields["applicant.relation"] = FieldValue.OfText("長女");
        claim.Fields["applicant.tel"] = FieldValue.OfText("0998-12-3456");
        claim.Fields["survey.pref"] = FieldValue.OfText("平日の午後、髙橋ケアマネジャー同席");
        claim.Fields["consent.1"] = FieldValue.OfCodes("1");
        return claim;
    }

    private static Dictionary<string, string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(CoreSystemHost.Town, file)).Skip(1).Select(line => line.Split(',')).ToDictionary(cells => cells[0], StringComparer.Ordinal);
}
