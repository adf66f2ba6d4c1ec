using System.Globalization;
using Rpa.Scenarios.Rules.Taxes;
using Rpa.Scenarios.Tables;

namespace Rpa.Scenarios.Rules.Vehicles;

/// <summary>KJ-002. Of a first-class moped over 50 cc KJ-004 tells where the new standard is in force.</summary>
internal sealed class VehicleClassRule : VehicleRule
{
    public const string Id = "KJ-002";
    private const int MinicarWheels = 3;

    public override RuleInfo Info { get; } = new(
        Id, Severity.Error, "種別と排気量・定格出力", "種別が、総排気量・定格出力・車輪の数・寸法と速度（特定小型）の区分と合わない。総排気量又は定格出力が読めない、届出の年度の表がない場合も含む。"
        + "第一種で3輪以上のときは W", "地方税法 463条の15、道路運送車両法施行規則 1条", ["kind", "vehicle.displacement", "vehicle.wheels"], []);

    protected override IEnumerable<Finding> Check(VehicleFacts vehicle)
    {
        if (vehicle.Kind is not (MopedKinds.First or MopedKinds.SecondB or MopedKinds.SecondA or MopedKinds.Minicar or MopedKinds.Small) || vehicle.Text("vehicle.displacement") is null)
        {
            return [];
        }

        if (vehicle.Table is not { } table)
        {
            return [Error($"{TaxFacts.NameOf(VehicleFacts.YearOf(vehicle.SubmittedOn))}の区分の表がないので、種別を確かめられません。", "手続を管理する人に、tables/mopeds.yaml にその年度の表を加えるよう知らせてください。", "kind")];
        }

        if (vehicle.Engine is not { } engine)
        {
            return [Error("総排気量又は定格出力が数として読めません。", "0.049（L）か 0.60kW のように直してください。", "vehicle.displacement")];
        }

        return Judge(vehicle, table, engine);
    }

    private IEnumerable<Finding> Judge(VehicleFacts vehicle, YearEdition table, EngineSize engine)
    {
        var fits = vehicle.Kind switch
        {
            MopedKinds.First => IsWithin(engine, 0, table.Value("first.cc"), 0, table.Value("first.kw")) || engine.Cc <= table.Value("new.cc"),
            MopedKinds.SecondB => IsWithin(engine, table.Value("first.cc"), table.Value("secondB.cc"), table.Value("first.kw"), table.Value("secondB.kw")),
            MopedKinds.SecondA => IsWithin(engine, table.Value("secondB.cc"), table.Value("secondA.cc"), table.Value("secondB.kw"), table.Value("secondA.kw")),
            MopedKinds.Minicar => IsWithin(engine, table.Value("minicar.cc.over"), table.Value("minicar.cc"), table.Value("minicar.kw.over"), table.Value("minicar.kw")),
            _ => engine.Kw <= table.Value("small.kw"),
        };
        if (!fits)
        {
            yield return Error(
                $"種別と、総排気量又は定格出力（{Shown(engine)}）が合いません。", "販売証明書か型式で確かめ、誤っている方を直してください。", "kind", "vehicle.displacement");
        }

        var wheels = vehicle.Measure("vehicle.wheels");
        if (vehicle.Kind is MopedKinds.Minicar && wheels < MinicarWheels)
        {
            yield return Error($"ミニカーは3輪以上ですが、車輪の数が{wheels}です。", "種別と車輪の数を確かめてください。", "kind", "vehicle.wheels");
        }
        else if (vehicle.Kind is MopedKinds.First && wheels >= MinicarWheels && engine.Cc is not > 50)
        {
            yield return Warning("第一種ですが、車輪が3輪以上です。", "輪距が50cmを超えるか車室があれば、ミニカーです。現車か型式で確かめてください。", "kind", "vehicle.wheels");
        }

        foreach (var (key, limit, label) in vehicle.Kind is MopedKinds.Small ? Sizes(table) : [])
        {
            if (vehicle.Measure(key) > limit)
            {
                yield return Error($"特定小型の{label}の上限（{limit.ToString("0", CultureInfo.InvariantCulture)}）を超えています。", "種別と寸法・最高速度を確かめてください。", "kind", key);
            }
        }
    }

    private static (string Key, decimal Limit, string Label)[] Sizes(YearEdition table) =>
    [
        ("vehicle.length", table.Value("small.length"), "長さ（cm）"),
        ("vehicle.width", table.Value("small.width"), "幅（cm）"),
        ("vehicle.speed", table.Value("small.speed"), "最高速度（km/h）"),
    ];

    private static bool IsWithin(EngineSize engine, decimal overCc, decimal cc, decimal overKw, decimal kw) =>
        engine.Cc is { } size ? size > overCc && size <= cc : engine.Kw > overKw && engine.Kw <= kw;

    private static string Shown(EngineSize engine) => engine.Litres is { } litres ? litres + "L" : engine.Kilowatts + "kW";
}
