namespace Rpa.Scenarios.Procedures;

/// <summary>How carefully a value is shown.</summary>
public enum Sensitivity
{
    /// <summary>Not personal.</summary>
    None,

    /// <summary>Personal data: shown to who may see the case.</summary>
    Personal,

    /// <summary>個人番号: masked but for the last four digits; shown on request with a reason and an audit row.</summary>
    MyNumber,

    /// <summary>口座: shown in review, masked in evidence.</summary>
    Bank,
}
