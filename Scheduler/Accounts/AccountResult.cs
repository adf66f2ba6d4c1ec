namespace Rpa.Scheduler.Accounts;

/// <summary>Outcome of a change to an account.</summary>
/// <param name="Ok">Whether it was done.</param>
/// <param name="Message">Why not, in Japanese; null if done.</param>
internal sealed record AccountResult(bool Ok, string? Message)
{
    public static AccountResult Done { get; } = new(true, null);

    public static AccountResult Refused(string message) => new(false, message);

    public static AccountResult Of(Microsoft.AspNetCore.Identity.IdentityResult result) =>
        result.Succeeded ? Done : Refused(string.Join(' ', result.Errors.Select(error => error.Description).Distinct(StringComparer.Ordinal)));
}
