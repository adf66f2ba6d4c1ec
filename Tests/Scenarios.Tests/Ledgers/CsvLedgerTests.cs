using System.Diagnostics;
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
