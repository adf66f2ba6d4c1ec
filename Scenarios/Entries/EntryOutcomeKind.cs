namespace Rpa.Scenarios.Entries;

/// <summary>How an entry ended.</summary>
public enum EntryOutcomeKind
{
    /// <summary>Registered now, receipt read, record re-opened and equal.</summary>
    Entered,

    /// <summary>The search found our reference already registered, and the record is equal: nothing was typed.</summary>
    AlreadyEntered,

    /// <summary>A look-up found no record with our reference.</summary>
    NotFound,

    /// <summary>Business error: the core system (or a comparison before the commit) refused. A person decides.</summary>
    Refused,

    /// <summary>An unknown window or message appeared. Nothing was answered. A person decides.</summary>
    UnexpectedWindow,

    /// <summary>Application error before the intent: nothing was committed, may be tried again.</summary>
    Failed,

    /// <summary>Cut off after the intent: the record may or may not exist. Only a look-up may resolve it.</summary>
    Uncertain,

    /// <summary>The record exists but differs from the case. A person decides.</summary>
    Differs,

    /// <summary>A dry run reached the committing step.</summary>
    DryRunDone,
}
