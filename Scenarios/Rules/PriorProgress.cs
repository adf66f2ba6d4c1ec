namespace Rpa.Scenarios.Rules;

/// <summary>How far another application has come, for the duplicate rules. The later, the graver.</summary>
public enum PriorProgress
{
    /// <summary>Nobody has approved it yet.</summary>
    Open,

    /// <summary>It is approved: a robot is about to type it, types it, or was cut off while it did.</summary>
    BeingEntered,

    /// <summary>It stands in the core system.</summary>
    Entered,
}
