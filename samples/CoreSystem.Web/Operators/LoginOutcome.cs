namespace CoreSystem.Web.Operators;

/// <summary>What became of an attempt to log in.</summary>
internal enum LoginOutcome
{
    Accepted,
    Wrong,
    Locked,
}
