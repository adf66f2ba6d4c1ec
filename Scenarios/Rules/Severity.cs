namespace Rpa.Scenarios.Rules;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>E: a robot must not type the case; a person must fix it.</summary>
    Error,

    /// <summary>W: a person must look and acknowledge with a reason.</summary>
    Warning,

    /// <summary>N: normalised by itself; shown and logged only.</summary>
    Note,
}
