namespace Rpa.Scenarios.Rules;

/// <summary>Which facts a rule needs. A procedure gets those that its rules need, so that a new procedure of a kind is data alone.</summary>
internal enum FactsKind
{
    /// <summary>What every procedure has: the application, its persons, the ledger.</summary>
    Plain,

    /// <summary>Those of child allowance: <see cref="ChildAllowance.ClaimFacts"/>.</summary>
    ChildAllowance,

    /// <summary>Those of care insurance: <see cref="Care.CareFacts"/>.</summary>
    Care,

    /// <summary>Those of the return of resident tax: <see cref="Taxes.TaxReturnFacts"/>.</summary>
    TaxReturn,

    /// <summary>Those of the notice of a change of employees whose tax is withheld: <see cref="Taxes.WithholdingFacts"/>.</summary>
    Withholding,

    /// <summary>Those of the declarations of mopeds: <see cref="Vehicles.VehicleFacts"/>.</summary>
    Vehicle,
}
