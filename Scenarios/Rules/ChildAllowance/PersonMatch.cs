namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>How a person on the form was found in the ledger.</summary>
internal enum PersonMatch
{
    /// <summary>Nothing on the form to look for, or no ledger.</summary>
    NotSought,

    /// <summary>No resident fits.</summary>
    NotFound,

    /// <summary>Several residents fit.</summary>
    Several,

    /// <summary>Exactly one fits.</summary>
    Found,
}
