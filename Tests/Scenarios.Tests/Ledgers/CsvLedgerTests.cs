using System.Diagnostics;
using System.Globalization;
using System.Text;
using Rpa.Scenarios.Ledgers;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Ledgers;

public sealed class CsvLedgerTests : IDisposable
{
    private const string Header =
        "atena_no,household_no,seq,name,kana,alias_name,alias_kana,birth_date,sex,relation,nationality,postal_code,address,building,resident_status,resident_since,previous_address,planned_move_out_date,moved_out_on,moved_out_to,died_on,my_number,tel,tel_home,shien_sochi,student,occupation,pension_type,medical_type,note\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("rpa-ledger-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_sample_town_loads_without_a_problem()
    {
        var report = SampleTown.Ledger.Report;

        report.Problems.ShouldBeEmpty();
        report.Rows["persons.csv"].ShouldBe(434);
        report.Rows["banks.csv"].ShouldBe(28);
    }

    [Fact]
    public void A_person_is_found_by_every_key()
    {
        var ledger = SampleTown.Ledger;
        var person = ledger.FindByAtenaNo("0041000008").ShouldNotBeNull();

        person.Name.ShouldBe("髙橋　哲也");
        person.BirthDate.ShouldBe(new DateOnly(1994, 10, 13));
        person.Status.ShouldBe(ResidentStatus.Resident);
        person.PlannedMoveOutDate.ShouldBe(new DateOnly(2026, 5, 24));
        ledger.FindByMyNumber("999921815520").ShouldBe([person]);
        ledger.FindByBirth(person.BirthDate).ShouldContain(person);
        ledger.FindByBirthAndKana(person.BirthDate, "たかはし てつや").ShouldBe([person]);
        ledger.FindByTelephone("08000863728").ShouldContain(person);
        ledger.Household("30100007").ShouldContain(person);
        ledger.FindByKanaPrefix("タカハシテツ", 10).ShouldContain(person);
    }

    [Fact]
    public void An_alias_is_found_like_a_name()
    {
        var person = SampleTown.Ledger.FindByAtenaNo("0041004167").ShouldNotBeNull();

        SampleTown.Ledger.FindByBirthAndKana(person.BirthDate, "グエン　ナム").ShouldBe([person]);
        SampleTown.Ledger.FindByKanaPrefix("グエンナム", 5).ShouldBe([person]);
        SampleTown.Ledger.FindByKanaPrefix("グエン", 50).Count(found => found == person).ShouldBe(1);
    }

    [Fact]
    public void A_kana_prefix_gives_no_more_than_the_limit()
    {
        SampleTown.Ledger.FindByKanaPrefix("タ", 3).Count.ShouldBe(3);
        SampleTown.Ledger.FindByKanaPrefix("ンンン", 3).ShouldBeEmpty();
    }

    [Fact]
    public void Unknown_keys_find_nothing()
    {
        var ledger = SampleTown.Ledger;

        ledger.FindByAtenaNo("0000000000").ShouldBeNull();
        ledger.FindByMyNumber("000000000000").ShouldBeEmpty();
        ledger.Household("?").ShouldBeEmpty();
        ledger.RecipientOf("0000000000").ShouldBeNull();
        ledger.FindBranch("0971", "999").ShouldBeNull();
        ledger.FindPostal("9999999").ShouldBeEmpty();
    }

    [Fact]
    public void The_active_recipient_and_the_children_paid_now_are_known()
    {
        var ledger = SampleTown.Ledger;
        var recipient = ledger.RecipientOf("0041043475").ShouldNotBeNull();

        recipient.Active.ShouldBeTrue();
                ledger.RecipientForChild(recipient.ChildAtenaNos[0]).ShouldBe(recipient);
        ledger.RecipientOf("0041007164").ShouldNotBeNull().Active.ShouldBeFalse();
    }

    [Fact]
    public void A_child_no_longer_paid_is_remembered_and_not_paid()
    {
        var ended = SampleTown.Ledger.RecipientOf("0041007164").ShouldNotBeNull();
        WritePersons("1,1,1,山田　太郎,ヤマダ　タロウ,,,1990-01-01,1,世帯主,JP,,見本市本町1,,1,,,,,,,,,,0,0,,,,");
        File.WriteAllText(Path.Combine(_folder, "child_allowance_recipients.csv"), "certification_no,atena_no,status\n900000001,1,1\n");
        File.WriteAllText(Path.Combine(_folder, "child_allowance_children.csv"), "certification_no,child_atena_no,end_month\n900000001,2,\n900000001,3,2026-03\n");

        var recipient = CsvLedger.Load(_folder).RecipientOf("1").ShouldNotBeNull();

        recipient.ChildAtenaNos.ShouldBe(["2"]);
        recipient.FormerChildAtenaNos.ShouldBe(["3"]);
        ended.Active.ShouldBeFalse();
    }

    [Fact]
    public void Insured_persons_and_their_certifications_are_known()
    {
        var insured = SampleTown.Ledger.CareInsuredOf("0041006603").ShouldNotBeNull();

        (insured.InsuredNumber, insured.Category, insured.QualifiedOn, insured.LostOn, insured.LossReason)
            .ShouldBe(("0000004331", "1", new DateOnly(2014, 10, 15), new DateOnly(2026, 6, 12), "死亡"));
        (insured.LivesElsewhere, insured.BenefitRestricted).ShouldBe((false, false));
        var certification = SampleTown.Ledger.CertificationsOf("0000004331").ShouldHaveSingleItem();
        (certification.Level, certification.ValidFrom, certification.ValidTo).ShouldBe(("要支援1", new DateOnly(2024, 10, 1), new DateOnly(2025, 9, 30)));
        SampleTown.Ledger.CertificationsOf("0000005108").ShouldHaveSingleItem().IsPending.ShouldBeTrue();
        SampleTown.Ledger.CareInsuredOf("0041000008").ShouldBeNull();
        SampleTown.Ledger.CertificationsOf("?").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-01-31", false)]
    [InlineData("2026-02-01", true)]
    [InlineData("2027-01-31", true)]
    [InlineData("2027-02-01", false)]
    public void A_certification_is_valid_from_its_first_day_through_its_last(string day, bool expected) =>
        new CareCertification("1", new(2026, 1, 10), "1", "要介護1", new(2026, 2, 1), new(2027, 1, 31), "終了")
            .IsValidOn(DateOnly.Parse(day, CultureInfo.InvariantCulture)).ShouldBe(expected);

    [Fact]
    public void A_certification_that_certifies_nothing_is_never_valid()
    {
        var pending = new CareCertification("1", new(2026, 1, 10), "1", null, null, null, "申請中");

        pending.IsValidOn(new(2026, 2, 1)).ShouldBeFalse();
        (pending with { Level = "非該当", ValidFrom = new(2026, 1, 1), ValidTo = new(2026, 12, 31), Status = "有効" }).IsValidOn(new(2026, 2, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Of_two_insured_numbers_of_a_person_the_one_in_force_counts()
    {
        WritePersons("1,1,1,山田　太郎,ヤマダ　タロウ,,,1940-01-01,1,世帯主,JP,,見本市本町1,,1,,,,,,,,,,0,0,,,,");
        File.WriteAllText(
            Path.Combine(_folder, "care_insured.csv"),
            "insured_no,atena_no,lost_on,lives_elsewhere,benefit_restricted\n0000000002,1,,1,1\n0000000001,1,2020-03-31,,\n");
        var ledger = CsvLedger.Load(_folder);

        ledger.InsuredNumberOf("1").ShouldBe("0000000002");
        ledger.CareInsuredOf("1").ShouldNotBeNull().LivesElsewhere.ShouldBeTrue();
        ledger.CareInsuredOf("1")!.BenefitRestricted.ShouldBeTrue();
        ledger.FindByInsuredNumber("0000000001").ShouldNotBeNull().AtenaNo.ShouldBe("1");
    }

    [Fact]
    public void Branches_postcodes_and_employers_are_known()
    {
        SampleTown.Ledger.FindBranch("0974", "102").ShouldNotBeNull().BranchName.ShouldBe("もみじ支店");
        SampleTown.Ledger.FindPostal("0001101").ShouldHaveSingleItem().Town.ShouldBe("本町");
        SampleTown.Ledger.Masters.Employers.ShouldContain(employer => employer.Name == "株式会社見本製作所");
    }

    [Fact]
    public void The_snapshot_id_is_that_of_the_contents()
    {
        WritePersons("1,1,1,山田　太郎,ヤマダ　タロウ,,,2000-01-01,1,世帯主,JP,,見本市本町1,,1,,,,,,,,,,0,0,,,,");
        var first = CsvLedger.Load(_folder).SnapshotId;
        var again = CsvLedger.Load(_folder).SnapshotId;
        WritePersons("1,1,1,山田　次郎,ヤマダ　ジロウ,,,2000-01-01,1,世帯主,JP,,見本市本町1,,1,,,,,,,,,,0,0,,,,");
        var changed = CsvLedger.Load(_folder).SnapshotId;

        again.ShouldBe(first);
        changed.ShouldNotBe(first, StringComparer.Ordinal);
        first.Length.ShouldBe(64);
    }

    [Fact]
    public void A_missing_folder_or_persons_file_is_named()
    {
        Should.Throw<LedgerException>(() => CsvLedger.Load(Path.Combine(_folder, "none"))).Message.ShouldContain("フォルダー");
        Should.Throw<LedgerException>(() => CsvLedger.Load(_folder)).Message.ShouldContain("persons.csv");
    }

    [Fact]
    public void A_persons_file_without_a_needed_column_is_named()
    {
        File.WriteAllText(Path.Combine(_folder, "persons.csv"), "atena_no,name\n1,山田\n");

        Should.Throw<LedgerException>(() => CsvLedger.Load(_folder)).Message.ShouldContain("birth_date");
    }

    [Fact]
    public void Missing_optional_files_are_empty_with_a_note()
    {
        WritePersons("1,1,1,山田　太郎,ヤマダ　タロウ,,,2000-01-01,1,世帯主,JP,,見本市本町1,,1,,,,,,,,,,0,0,,,,");

        var ledger = CsvLedger.Load(_folder);

        ledger.Branches.ShouldBeEmpty();
        ledger.Report.Problems.ShouldContain(problem => problem.File.StartsWith("banks", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_that_cannot_be_read_are_reported_by_line_without_their_content_and_the_others_go_on()
    {
        WritePersons(
            "1,1,1,山田　太郎,ヤマダ　タロウ,,,2000-01-01,1,世帯主,JP,,見本市本町1,,1,,,,,,,123456789018,,,0,0,,,,",
            "2,1,2,山田　花,ヤマダ　ハナ,,,2000/01/02,2,妻,JP,,見本市本町1,,1,,,,,,,,,,0,0,,,,",
            "3,1,3,山田　次,ヤマダ　ツギ,,,2000-01-03,2,子,JP,,見本市本町1,,7,,,,,,,,,,0,0,,,,",
            "4,1,3,山田",
            ",1,3,山田　四,ヤマダ　ヨン,,,2000-01-03,2,子,JP,,見本市本町1,,1,,,,,,,,,,0,0,,,,");

        var ledger = CsvLedger.Load(_folder);
        var problems = ledger.Report.Problems.Where(problem => problem.File.StartsWith("persons", StringComparison.Ordinal)).ToList();

        ledger.Persons.Count().ShouldBe(1);
        problems.Select(problem => (problem.Line, problem.Column)).ShouldBe(
            [(3, "birth_date"), (4, "resident_status"), (5, null), (6, "atena_no")], ignoreOrder: true);
        problems.ShouldAllBe(problem => !problem.Reason.Contains("山田") && !problem.Reason.Contains("2000"));
    }

    [Fact]
    public void A_damaged_letter_is_reported_and_does_not_pass_for_a_name()
    {
        var bytes = Encoding.UTF8.GetBytes(Header + "1,1,1,山田　太郎,ヤマダ　タロウ,,,2000-01-01,1,世帯主,JP,,見本市本町1,,1,,,,,,,,,,0,0,,,,\n2,1,1,鈴X木,スズキ,,,2000-01-01,1,世帯主,JP,,見本市本町1,,1,,,,,,,,,,0,0,,,,\n");
        bytes[Array.LastIndexOf(bytes, (byte)'X')] = 0x8D;
        File.WriteAllBytes(Path.Combine(_folder, "persons.csv"), bytes);

        var ledger = CsvLedger.Load(_folder);

        ledger.Persons.Count().ShouldBe(1);
        ledger.Report.Problems.ShouldContain(problem => problem.Line == 3 && string.Equals(problem.Column, "name", StringComparison.Ordinal));
    }

    [Fact]
    public void Three_hundred_thousand_residents_are_searched_within_milliseconds()
    {
        using (var writer = new StreamWriter(Path.Combine(_folder, "persons.csv")))
        {
            writer.Write(Header);
            for (var i = 0; i < 300_000; i++)
            {
                var kana = $"{Syllable(i)}{Syllable(i / 40)}{Syllable(i / 1600)}　{Syllable(i / 7)}{Syllable(i / 280)}";
                var birth = new DateOnly(1930, 1, 1).AddDays(i % 34_000);
                writer.Write($"{i:0000000000},{i / 3:00000000},1,見本　{i},{kana},,,{birth:yyyy-MM-dd},1,世帯主,JP,0001101,架空県見本市本町{i},,1,,,,,,,{i:000000000000},0900{i:0000000},,0,0,,,,\n");
            }
        }

        var ledger = CsvLedger.Load(_folder);
        var person = ledger.FindByAtenaNo("0000123456").ShouldNotBeNull();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 100; i++)
        {
            ledger.FindByBirthAndKana(person.BirthDate, person.Kana).ShouldContain(person);
            ledger.FindByMyNumber(person.MyNumber!).ShouldContain(person);
            ledger.FindByKanaPrefix("カキク", 50).Count.ShouldBeLessThanOrEqualTo(50);
        }

        watch.Elapsed.TotalMilliseconds.ShouldBeLessThan(1000, "300 look-ups, each allowed 10 ms, with room for a busy machine");
    }

    private static char Syllable(int i) => "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリ"[i % 40];

    private void WritePersons(params string[] rows) =>
        File.WriteAllText(Path.Combine(_folder, "persons.csv"), Header + string.Join('\n', rows) + "\n");
}
