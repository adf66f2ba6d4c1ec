using System.ComponentModel.DataAnnotations;

namespace Rpa.Scheduler.Web;

/// <summary>Settings of the pages and of signing in.</summary>
public sealed class PagesOptions
{
    /// <summary>Name of the town, shown in the head of every page.</summary>
    [Required(AllowEmptyStrings = false)]
    public string Town { get; set; } = "見本市";

    /// <summary>
    /// Folder of the keys that protect cookies and form tokens; kept over restarts, readable by the service alone.
    /// Null keeps them in memory: everybody signs in again after a restart.
    /// </summary>
    public string? KeyFolder { get; set; }

    /// <summary>A session ends after this time without a person's action. Default 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "08:00:00")]
    public TimeSpan IdleSession { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>A session ends after this time in any case. Default 12 hours.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "1.00:00:00")]
    public TimeSpan AbsoluteSession { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Wrong passwords in a row that lock an account. Default 5.</summary>
    [Range(3, 20)]
    public int LockoutAttempts { get; set; } = 5;

    /// <summary>How long such a lock lasts. Default 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Lockout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>User name of the administrator to create while no account exists; from <c>RPA_ADMIN_USER</c>.</summary>
    public string? FirstAdministrator { get; set; }

    /// <summary>Password of that administrator; from <c>RPA_ADMIN_PASSWORD</c>.</summary>
    public string? FirstAdministratorPassword { get; set; }
}
