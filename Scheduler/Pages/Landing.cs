using System.Security.Claims;
using Rpa.Scheduler.Accounts;

namespace Rpa.Scheduler.Pages;

/// <summary>Where a person's work begins.</summary>
internal static class Landing
{
    public static string Of(ClaimsPrincipal person) =>
        person.IsInRole(Roles.Supervisor) || person.IsInRole(Roles.Clerk) ? "/"
        : person.IsInRole(Roles.Operator) ? "/operations"
        : person.IsInRole(Roles.Administrator) ? "/admin/users"
        : "/account/denied";
}
