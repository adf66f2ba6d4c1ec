namespace Rpa.Scheduler.Commands;

/// <summary>Exit codes of every verb of <c>./rpa</c>.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The work failed.</summary>
    public const int Failed = 1;

    /// <summary>The input or the usage was wrong.</summary>
    public const int BadInput = 2;
}
