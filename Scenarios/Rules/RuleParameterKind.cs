namespace Rpa.Scenarios.Rules;

/// <summary>What a setting of a rule holds.</summary>
public enum RuleParameterKind
{
    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A whole number of days, 0 to 3660.</summary>
    Days,

    /// <summary>A whole amount of yen, 0 to 999,999,999.</summary>
    Yen,

    /// <summary>ISO dates separated by commas or spaces.</summary>
    Dates,

    /// <summary>Words separated by commas.</summary>
    Words,
}
