namespace Rpa.Scheduler.Commands;

/// <summary>Ends a verb with a message for its user: what happened, to which thing, and what to do.</summary>
public sealed class CommandException : Exception
{
    /// <summary>A failure (exit code 1).</summary>
    public CommandException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its cause (exit code 1).</summary>
    public CommandException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A failure with an exit code.</summary>
    public CommandException(string message, int exitCode)
        : base(message) => ExitCode = exitCode;

    /// <summary>Exit code of the process.</summary>
    public int ExitCode { get; } = Commands.ExitCode.Failed;
}
