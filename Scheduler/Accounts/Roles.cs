namespace Rpa.Scheduler.Accounts;

/// <summary>The roles (職責) of the service. A person may have several; each opens only what its work needs.</summary>
internal static class Roles
{
    /// <summary>受付: sees the work list and the files that came in.</summary>
    public const string Clerk = "clerk";

    /// <summary>審査: reviews, corrects, approves and returns cases; may show a My Number with a reason.</summary>
    public const string Supervisor = "supervisor";

    /// <summary>運用: watches jobs and robots, pauses them, sees effects; no personal data.</summary>
    public const string Operator = "operator";

    /// <summary>管理: manages accounts, nothing else.</summary>
    public const string Administrator = "admin";

    /// <summary>All roles, in the order of screens.</summary>
    public static IReadOnlyList<string> All { get; } = [Clerk, Supervisor, Operator, Administrator];

    /// <summary>The role in Japanese; the role itself where it is unknown.</summary>
    public static string Title(string role) => role switch
    {
        Clerk => "受付",
        Supervisor => "審査",
        Operator => "運用",
        Administrator => "管理",
        _ => role,
    };
}
