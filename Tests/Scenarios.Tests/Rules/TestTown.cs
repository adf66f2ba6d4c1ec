using System.Globalization;
using Rpa.Scenarios.Ledgers;

namespace Rpa.Scenarios.Tests.Rules;

/// <summary>A town of one family and whatever a test adds, loaded through the real CSV ledger.</summary>
internal sealed record TestTown(IReadOnlyList<Resident> Residents, IReadOnlyList<(string No, string Recipient, bool Active, string[] Children)> Recipients)
{
    public const string FatherNumber = "123456789018";
    public const string MotherNumber = "614106526000";
    public const string Address = "架空県見本市本町１丁目２番３号";

    /// <summary>Children of the first recipient who are no longer paid.</summary>
    public IReadOnlyList<string> Former { get; init; } = [];

    public const string InsuredNumber = "0000000101";

    /// <summary>Rows of care_insured.csv: number, 宛名番号, category, qualified on, lost on, reason, lives elsewhere, restricted.</summary>
    public IReadOnlyList<string> Insured { get; init; } = [];

    /// <summary>Rows of care_certifications.csv: number, applied on, kind, level, from, to, status.</summary>
    public IReadOnlyList<string> Certifications { get; init; } = [];

    /// <summary>Rows of care_burden.csv.</summary>
    public IReadOnlyList<string> Burdens { get; init; } = [];

    /// <summary>Rows of medical_insurance.csv: 宛名番号, insurer.</summary>
    public IReadOnlyList<string> Insurances { get; init; } = [];

    public static Resident Father { get; } = new("0000000001", "H1", "髙橋　一郎", "タカハシ　イチロウ", new(1990, 4, 2))
    {
        MyNumber = FatherNumber, Telephone = "090-0000-0001", Building = "見本ハイツ１０１号",
    };

    public static Resident Mother { get; } = new("0000000002", "H1", "髙橋　花子", "タカハシ　ハナコ", new(1991, 5, 3)) { MyNumber = MotherNumber, Building = "見本ハイツ１０１号" };

    public static Resident Baby { get; } = new("0000000003", "H1", "髙橋　桜", "タカハシ　サクラ", new(2026, 7, 15)) { Building = "見本ハイツ１０１号" };

    public static TestTown Family { get; } = new([Father, Mother, Baby], []);

    public static Resident Daughter { get; } = new("0000000004", "H1", "髙橋　梅", "タカハシ　ウメ", new(2020, 6, 1)) { Building = "見本ハイツ１０１号" };

    /// <summary>Of university age, not a student.</summary>
    public static Resident Brother { get; } = new("0000000005", "H1", "髙橋　一", "タカハシ　ハジメ", new(2005, 5, 5)) { Building = "見本ハイツ１０１号" };

    /// <summary>The family with an elder daughter; tests say who is paid.</summary>
    public static TestTown Paid { get; } = Family.With(Daughter);

    /// <summary>Born 1946-07-15: 80 in 2026.</summary>
    public static Resident Grandmother { get; } = new("0000000011", "H2", "髙橋　ウメ", "タカハシ　ウメ", new(1946, 7, 15)) { MyNumber = MotherNumber };

    public static Resident Grandfather { get; } = new("0000000012", "H2", "髙橋　松蔵", "タカハシ　マツゾウ", new(1944, 1, 20)) { MyNumber = FatherNumber };

    /// <summary>An old couple; she is insured and has no certification.</summary>
    public static TestTown Elders { get; } = new([Grandmother, Grandfather], [])
    {
        Insured = [$"{InsuredNumber},{Grandmother.AtenaNo},1,2011-07-14,,,,"],
        Insurances = [$"{Grandmother.AtenaNo},架空県後期高齢者医療広域連合"],
    };

    public TestTown With(params Resident[] residents) =>
        this with { Residents = [.. Residents.Where(old => residents.All(r => !string.Equals(r.AtenaNo, old.AtenaNo, StringComparison.Ordinal))), .. residents] };

    public TestTown Without(Resident resident) =>
        this with { Residents = [.. Residents.Where(old => !string.Equals(old.AtenaNo, resident.AtenaNo, StringComparison.Ordinal))] };

    public TestTown Paying(string recipient, params string[] children) => this with { Recipients = [.. Recipients, ("900000001", recipient, true, children)] };

    public TestTown PaidUntil(string recipient, params string[] children) => this with { Recipients = [.. Recipients, ("900000002", recipient, false, children)] };

    public TestTown Enrolled(string row) => this with { Insured = [row] };

    public TestTown Certified(string from, string to, string level = "要介護1", string applied = "2025-01-10", string status = "有効") =>
        this with { Certifications = [.. Certifications, $"{InsuredNumber},{applied},1,{level},{from},{to},{status}"] };

    public TestTown Applied(string day, string status = "申請中") => this with { Certifications = [.. Certifications, $"{InsuredNumber},{day},1,,,,{status}"] };

    public CsvLedger Load()
    {
        var folder = Directory.CreateTempSubdirectory("rpa-town-").FullName;
        try
        {
            Write(folder, "persons.csv",
                "atena_no,household_no,name,kana,alias_name,alias_kana,birth_date,sex,relation,postal_code,address,building,resident_status,resident_since,planned_move_out_date,moved_out_on,died_on,my_number,tel,shien_sochi,student",
                Residents.Select(r => r.Row()));
            Write(folder, "child_allowance_recipients.csv", "certification_no,atena_no,status",
                Recipients.Select(r => $"{r.No},{r.Recipient},{(r.Active ? 1 : 9)}"));
            Write(folder, "child_allowance_children.csv", "certification_no,child_atena_no,end_month",
                Recipients.SelectMany(r => r.Children.Select(child => $"{r.No},{child},")).Concat(Former.Select(child => $"900000001,{child},2026-03")));
            Write(folder, "banks.csv", "bank_code,bank_name,bank_kana,branch_code,branch_name,branch_kana",
            [
                "0971,見本銀行,,001,本店営業部,", "0971,見本銀行,,012,緑ヶ丘支店,", "1971,見本信用金庫,,002,本店,", "1971,見本信用金庫,,009,川端支店,",
                "7971,見本農業協同組合,,003,野田支所,", "9900,ゆうちょ銀行,,058,〇五八店,", "9900,ゆうちょ銀行,,059,〇五九店,",
            ]);
            Write(folder, "care_insured.csv", "insured_no,atena_no,category,qualified_on,lost_on,loss_reason,lives_elsewhere,benefit_restricted", Insured);
            Write(folder, "care_certifications.csv", "insured_no,application_date,kind,level,valid_from,valid_to,status", Certifications);
            Write(folder, "care_burden.csv", "atena_no,valid_from,household_taxed,spouse_taxed,public_assistance,income", Burdens);
            Write(folder, "medical_insurance.csv", "atena_no,insurer_name", Insurances);
            Write(folder, "hospitals.csv", "hospital_no,name", ["9910000001,見本市立総合病院", "9910000002,医療法人社団若葉会 わかば病院"]);
            return CsvLedger.Load(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string folder, string file, string header, IEnumerable<string> rows) =>
        File.WriteAllText(Path.Combine(folder, file), header + "\n" + string.Concat(rows.Select(row => row + "\n")));
}

internal sealed record Resident(string AtenaNo, string Household, string Name, string Kana, DateOnly Birth)
{
    public string? AliasName { get; init; }

    public string? AliasKana { get; init; }

    public string Address { get; init; } = TestTown.Address;

    public string? Building { get; init; }

    public int Status { get; init; } = 1;

    public DateOnly? Since { get; init; }

    public DateOnly? PlannedMoveOut { get; init; }

    public DateOnly? MovedOut { get; init; }

    public DateOnly? Died { get; init; }

    public string? MyNumber { get; init; }

    public string? Telephone { get; init; }

    public bool Protected { get; init; }

    public string Row() => string.Join(',',
        AtenaNo, Household, Name, Kana, AliasName, AliasKana, Day(Birth), "1", "子", "0001101", Address, Building, Status, Day(Since), Day(PlannedMoveOut),
        Day(MovedOut), Day(Died), MyNumber, Telephone, Protected ? "1" : "0", "0");

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
