namespace Rpa.Scheduler.Accounts;

/// <summary>An account on the page 利用者管理.</summary>
/// <param name="Id">Id of the account.</param>
/// <param name="UserName">職員ID.</param>
/// <param name="DisplayName">Name on screens.</param>
/// <param name="Roles">Roles, in the order of <see cref="Accounts.Roles.All"/>.</param>
/// <param name="Locked">Whether it cannot sign in now.</param>
/// <param name="MustChangePassword">Whether it still has the password that an administrator gave.</param>
internal sealed record AccountRow(string Id, string UserName, string DisplayName, IReadOnlyList<string> Roles, bool Locked, bool MustChangePassword);
