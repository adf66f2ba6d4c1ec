using Microsoft.AspNetCore.Authorization;
using Rpa.Scheduler.Accounts;

namespace Rpa.Scheduler.Web;

/// <summary>What a role opens (need-to-know). The names of the policies stand on pages and endpoints.</summary>
internal static class Policies
{
    /// <summary>The work list.</summary>
    public const string WorkList = "work-list";

    /// <summary>A case with its images, and every decision on it.</summary>
    public const string Review = "review";

    /// <summary>The files that came in.</summary>
    public const string Documents = "documents";

    /// <summary>Jobs and robots.</summary>
    public const string Operations = "operations";

    /// <summary>Effects and their Excel file.</summary>
    public const string Effects = "effects";

    /// <summary>Accounts.</summary>
    public const string Users = "users";

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(WorkList, policy => policy.RequireRole(Roles.Clerk, Roles.Supervisor));
        options.AddPolicy(Review, policy => policy.RequireRole(Roles.Supervisor));
        options.AddPolicy(Documents, policy => policy.RequireRole(Roles.Clerk, Roles.Supervisor, Roles.Operator));
        options.AddPolicy(Operations, policy => policy.RequireRole(Roles.Operator));
        options.AddPolicy(Effects, policy => policy.RequireRole(Roles.Operator, Roles.Supervisor));
        options.AddPolicy(Users, policy => policy.RequireRole(Roles.Administrator));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    }
}
