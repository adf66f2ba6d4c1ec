using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Rpa.Scenarios.Ledgers;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa bench ledger</c>: loading and look-ups of a mid-size city's ledger.</summary>
internal static class BenchLedgerCommand
{
    private const int Lookups = 20_000;
    private const int PrefixLimit = 50;
    private const double LimitMilliseconds = 10;

    private static readonly Option<int> Residents = new("--residents") { Description = "Residents of the city.", DefaultValueFactory = _ => 300_000 };

    public static Command Create()
    {
        var command = new Command("ledger", "Makes a city of invented residents, loads its ledger, and measures every kind of look-up. Ends with 1 if one took 10 ms or longer at the 99th percentile.") { Residents };
        command.SetAction((parsed, cancellationToken) =>
        {
            var folder = Directory.CreateTempSubdirectory("rpa-bench-ledger-");
            try
            {
                return Task.FromResult(Run(folder.FullName, Math.Max(1, parsed.GetValue(Residents)), cancellationToken));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
        return command;
    }

    private static int Run(string folder, int residents, CancellationToken cancellationToken)
    {
        Write(Path.Combine(folder, "persons.csv"), residents);
        Say($"city: {residents} residents, {new FileInfo(Path.Combine(folder, "persons.csv")).Length / 1e6:0.0} MB");
        var (before, started) = (GC.GetTotalMemory(forceFullCollection: true), Stopwatch.GetTimestamp());
        var ledger = CsvLedger.Load(folder);
        Say($"loaded in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s; {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0} MB held, peak of the process {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");

        var persons = ledger.Persons.ToList();
        var random = new Random(20261031); // the same persons each time
        Say($"{"look-up",-16} {"median ms",10} {"99 % ms",10} {"worst ms",10}");
        var slow = false;
        slow |= Measure("宛名番号", person => ledger.FindByAtenaNo(person.AtenaNo) is not null);
        slow |= Measure("個人番号", person => ledger.FindByMyNumber(person.MyNumber!).Count > 0);
        slow |= Measure("生年月日とカナ", person => ledger.FindByBirthAndKana(person.BirthDate, person.Kana).Count > 0);
        slow |= Measure("生年月日", person => ledger.FindByBirth(person.BirthDate).Count > 0);
        slow |= Measure("カナの頭3字", person => ledger.FindByKanaPrefix(person.Kana[..3], PrefixLimit).Count > 0);
        slow |= Measure("世帯", person => ledger.Household(person.HouseholdNo).Count > 0);
        return slow ? ExitCode.Failed : ExitCode.Done;

        bool Measure(string what, Func<Person, bool> find)
        {
            var times = new double[Lookups];
            for (var i = 0; i < Lookups; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var person = persons[random.Next(persons.Count)];
                var one = Stopwatch.GetTimestamp();
                if (!find(person))
                {
                    throw new CommandException($"the ledger does not find by {what} a person that it holds.", ExitCode.Failed);
                }

                times[i] = Stopwatch.GetElapsedTime(one).TotalMilliseconds;
            }

            Array.Sort(times);
            Say($"{what,-16} {times[Lookups / 2],10:0.0000} {times[Lookups * 99 / 100],10:0.0000} {times[^1],10:0.0000}");
            return times[Lookups * 99 / 100] >= LimitMilliseconds;
        }
    }

    /// <summary>Families and given names of the sample town in every combination, so that names repeat as in a real city.</summary>
    private static void Write(string path, int residents)
    {
        var town = CsvLedger.Load(Path.Combine(ProjectFolders.Home(), "samples", "town")).Persons.Where(person => person.Name.Contains('\u3000', StringComparison.Ordinal) && person.Kana.Contains('\u3000', StringComparison.Ordinal)).ToList();
        var random = new Random(1);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        file.WriteLine("atena_no,household_no,name,kana,birth_date,sex,relation,postal_code,address,resident_status,my_number,tel,shien_sochi");
        var household = 0;
        var family = town[0];
        for (var i = 0; i < residents; i++)
        {
            if (i == 0 || random.Next(10) < 4)
            {
                (household, family) = (household + 1, town[random.Next(town.Count)]);
            }

            var given = town[random.Next(town.Count)];
            var birth = new DateOnly(1930, 1, 1).AddDays(random.Next(35_000));
            file.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{i:0000000000},{household:00000000},{Join(family.Name, given.Name)},{Join(family.Kana, given.Kana)},{birth:yyyy-MM-dd},{given.Sex},,{family.PostalCode},{family.Address},1,{Number(i)},090{random.Next(100_000_000):00000000},0"));
        }
    }

    private static string Join(string family, string given) => family[..family.IndexOf('\u3000', StringComparison.Ordinal)] + given[given.IndexOf('\u3000', StringComparison.Ordinal)..];

    /// <summary>A number of 12 digits of the samples' kind (9999…) with its check digit.</summary>
    private static string Number(int index)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"9999{index:0000000}");
        return Enumerable.Range(0, 10).Select(digit => body + digit.ToString(CultureInfo.InvariantCulture)).First(number => Rpa.Scenarios.Values.MyNumber.Parse(number).IsValid);
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
