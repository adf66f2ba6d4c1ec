namespace Rpa.Scenarios.Entries;

/// <summary>What a robot run is for.</summary>
public enum EntryPurpose
{
    /// <summary>Type the case and register it.</summary>
    Enter,

    /// <summary>Only look whether the case is registered already (resolves <c>EntryUncertain</c>).</summary>
    LookUp,

    /// <summary>Type up to, not over, the committing step.</summary>
    DryRun,
}
