namespace Rpa.Scheduler.Cases;

/// <summary>What the work list shows of a case beyond its plain columns.</summary>
/// <param name="Applicant">Name of the applicant as read.</param>
/// <param name="Reason">Why it stopped or waits, in Japanese.</param>
internal sealed record CaseSummary(string? Applicant, string? Reason)
{
    /// <summary>The place of an encrypted summary.</summary>
    public const string Place = "case/summary";
}
