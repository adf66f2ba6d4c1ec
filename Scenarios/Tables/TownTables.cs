using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Procedures.Loading;

namespace Rpa.Scenarios.Tables;

/// <summary>The tables that change by law or by year: files in <c>tables/</c>, so that a new year is data.</summary>
internal sealed class TownTables
{
    private static readonly Lazy<TownTables> Travelling = new(() => Load(Path.Combine(AppContext.BaseDirectory, "tables")));

    private static readonly string[] ResidentTaxValues =
    [
        "life.max", "quake.max", "medical.floor", "medical.max", "spouse.taxpayer.max", "spouse.income.max", "dependant.general", "dependant.specific",
        "dependant.elder", "dependant.elder.cohabiting", "adjustment.income", "adjustment.top", "adjustment.both",
    ];

    private static readonly string[] ResidentTaxBands = ["employment", "pension.under65", "pension.from65", "basic"];

    private static readonly string[] MopedValues =
    [
        "first.cc", "first.kw", "new.cc", "new.kw", "secondB.cc", "secondB.kw", "secondA.cc", "secondA.kw", "minicar.cc.over", "minicar.cc", "minicar.kw.over", "minicar.kw",
        "small.kw", "small.length", "small.width", "small.speed", "tax.1", "tax.2", "tax.3", "tax.4", "tax.5", "tax.6", "tax.7",
    ];

    private TownTables(DatedTable<AllowanceRates> allowance, DatedTable<BurdenLimits> burden, SpecifiedDiseases diseases)
    {
        Allowance = allowance;
        Burden = burden;
        Diseases = diseases;
    }

    /// <summary>The tables that travel with this assembly, read once.</summary>
    /// <exception cref="ProcedureFormatException">Mistakes in the files, each with file, line and column.</exception>
    public static TownTables Default => Travelling.Value;

    /// <summary>月額 of the child allowance.</summary>
    public DatedTable<AllowanceRates> Allowance { get; }

    /// <summary>Limits of 負担限度額認定.</summary>
    public DatedTable<BurdenLimits> Burden { get; }

    /// <summary>特定疾病.</summary>
    public SpecifiedDiseases Diseases { get; }

    /// <summary>給与所得・年金所得の速算表, 控除の額 of resident tax by 年度.</summary>
    public required YearTable ResidentTax { get; init; }

    /// <summary>Classes of mopeds (原動機付自転車・小型特殊) and their 年税額 by 年度.</summary>
    public required YearTable Mopeds { get; init; }

    /// <summary>Days on which the town hall is closed.</summary>
    public required BusinessCalendar Holidays { get; init; }

    /// <summary>Reads and validates the tables of a folder.</summary>
    /// <exception cref="ProcedureFormatException">Mistakes, all of them, each with file, line and column.</exception>
    public static TownTables Load(string folder)
    {
        var problems = new FormatProblems();
        var reader = new TableReader(folder, problems);
        var allowance = reader.Dated("allowance-amounts.yaml", ["underThree", "normal", "third"], row => new AllowanceRates(
            row.From, row.To, (int)row.Yen("underThree"), (int)row.Yen("normal"), (int)row.Yen("third")));
        var burden = reader.Dated("care-burden-limits.yaml", ["stages", "second"], Burdens);
        var diseases = reader.Rows("specified-diseases.yaml", ["code", "name", "words"], row => new SpecifiedDisease(
            row.Map.Text("code", required: true) ?? string.Empty, row.Map.Text("name", required: true) ?? string.Empty, [.. row.Map.Texts("words", required: false)]));
        var tables = new TownTables(allowance, burden, new(diseases))
        {
            ResidentTax = YearTableReader.Read(folder, "resident-tax.yaml", ResidentTaxValues, ResidentTaxBands, problems),
            Mopeds = YearTableReader.Read(folder, "mopeds.yaml", MopedValues, [], problems),
            Holidays = CalendarReader.Read(folder, problems),
        };
        problems.ThrowIfAny();
        return tables;
    }

    private static BurdenLimits Burdens(TableRow row)
    {
        var stages = row.Map.Maps("stages", required: true, "stage", "income", "assets", "assetsCouple")
            .Select(stage => new TableRow(stage))
            .Select(stage => new BurdenStage(
                stage.Map.Text("stage", required: true) ?? string.Empty, stage.Map.Has("income") ? stage.Yen("income") : null, Assets(stage)))
            .ToList();
        if (stages is not [_, .., { Income: null }])
        {
            row.Map.Report(row.Map.At("stages"), "「stages」の最後の段階には income（収入の上限）を書かないでください。");
        }

        if (row.Map.Map("second", "assets", "assetsCouple") is { } second)
        {
            return new(row.From, row.To, stages, Assets(new(second)));
        }

        row.Map.Report(row.Map.Node, "「second」がありません。");
        return new(row.From, row.To, stages, new(0, 0));
    }

    private static AssetLimit Assets(TableRow row) => new(row.Yen("assets"), row.Yen("assetsCouple"));
}
