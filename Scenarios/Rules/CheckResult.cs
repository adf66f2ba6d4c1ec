namespace Rpa.Scenarios.Rules;

/// <summary>What checking an application found.</summary>
/// <param name="Findings">Findings, gravest first.</param>
/// <param name="Derived">
/// Values worked out from the application and the ledger, for robots and reports: <c>claimant.atena_no</c>,
/// <c>spouse.atena_no</c>, <c>child.N.atena_no</c>, <c>sibling.N.atena_no</c>, <c>start_month</c> (yyyy-MM),
/// <c>monthly_amount</c> (yen), <c>bank.code</c>, <c>bank.branch_code</c>, <c>bank.account</c> after ゆうちょ conversion …
/// Keys are documented with the procedure.
/// </param>
public sealed record CheckResult(IReadOnlyList<Finding> Findings, IReadOnlyDictionary<string, string> Derived);
