using System.ComponentModel.DataAnnotations;

namespace Rpa.Scheduler.Accounts;

/// <summary>Signing in (section <c>Accounts</c>).</summary>
internal sealed class AccountOptions
{
    public const string Section = "Accounts";

    /// <summary>Environment variable with the user name of the administrator to create while there is no account at all.</summary>
    public const string AdministratorVariable = "RPA_ADMIN_USER";

    /// <summary>Environment variable with that administrator's password.</summary>
    public const string AdministratorPasswordVariable = "RPA_ADMIN_PASSWORD";

    /// <summary>A session ends after this time without a person's action. Default 10 minutes; 1 minute to 8 hours.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "08:00:00")]
    public TimeSpan IdleSession { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>A session ends after this time in any case. Default 12 hours; 10 minutes to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "1.00:00:00")]
    public TimeSpan AbsoluteSession { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Wrong passwords in a row that lock an account. Default 5; 3 to 20.</summary>
    [Range(3, 20)]
    public int LockoutAttempts { get; set; } = 5;

    /// <summary>How long such a lock lasts. Default 15 minutes; 1 minute to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Lockout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Least length of a password. Default 12; 8 to 64.</summary>
    [Range(8, 64)]
    public int PasswordLength { get; set; } = 12;
}
