using System.Globalization;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules.Residents;
using Rpa.Scenarios.Rules.Taxes;
using Rpa.Scenarios.Tables;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Vehicles;

/// <summary>What a declaration of a moped says (軽自動車税 種別割 申告書兼標識交付申請書, 廃車申告書兼標識返納書).</summary>
internal sealed class VehicleFacts : TaxFacts
{
    private const string Power = "2";

    public VehicleFacts(Application application, CheckContext context, ProcedureDefinition procedure, RuleSettings settings, IRequirementEvaluator requirements)
        : base(application, context, procedure, settings, requirements)
    {
        Engine = EngineSize.Parse(Text("vehicle.displacement"), Is("vehicle.displacement_unit", Power));
        Table = Tables.Mopeds.For(YearOf(Date("event.date") ?? SubmittedOn));
        Owner = PersonOf("owner");
    }

    /// <summary>Code of 種別, or null.</summary>
    public string? Kind => Application["kind"]?.SingleCode;

    public EngineSize? Engine { get; }

    /// <summary>Limits and taxes of the year of the event, or null where that year has no table.</summary>
    public YearEdition? Table { get; }

    public NamedPerson? Owner { get; }

    /// <summary>車台番号 as a register writes it, or null.</summary>
    public string? Frame => Text("vehicle.frame") is { } frame ? VehicleText.Canonical(frame) : null;

    /// <summary>Vehicles of the town's list with the plate that is written.</summary>
    public IReadOnlyList<LightVehicle> OfPlate => Text("plate.no") is { } plate ? [.. Taxes.VehiclesOf(plate)] : [];

    /// <inheritdoc/>
    public override string Party => "届出者";

    /// <summary>年度: from April.</summary>
    public static int YearOf(DateOnly day) => day.Month >= 4 ? day.Year : day.Year - 1;

    /// <summary>A decimal number of a field, or null.</summary>
    public decimal? Measure(string key) => Text(key) is { } text
        && decimal.TryParse(DigitText.FoldWidth(text).Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Derive()
    {
        var derived = new Dictionary<string, string>(base.Derive(), StringComparer.Ordinal);
        Add("vehicle.frame", Frame);
        Add("plate.no", Text("plate.no") is { } plate ? VehicleText.Canonical(plate) : null);
        Add("vehicle.litres", Engine?.Litres);
        Add("vehicle.kw", Engine?.Kilowatts);
        Add("annual_tax", Kind is { } kind && Table is { } table && table.Values.TryGetValue("tax." + kind, out var tax) ? tax.ToString("0", CultureInfo.InvariantCulture) : null);
        return derived;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                derived[name] = value;
            }
        }
    }
}
