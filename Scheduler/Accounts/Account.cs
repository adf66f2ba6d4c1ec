using Microsoft.AspNetCore.Identity;

namespace Rpa.Scheduler.Accounts;

/// <summary>A person who signs in (利用者). The user name is the 職員ID and stands in the history and the audit rows.</summary>
internal sealed class Account : IdentityUser
{
    /// <summary>Name shown on screens, e.g. 審査 花子.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Whether the password was given by an administrator and must be changed before anything else.</summary>
    public bool MustChangePassword { get; set; }
}
