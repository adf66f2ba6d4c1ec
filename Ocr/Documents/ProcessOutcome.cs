namespace Rpa.Ocr.Documents;

/// <summary>What came of a bounded program.</summary>
/// <param name="End">How it ended.</param>
/// <param name="ExitCode">Its exit code where it ended by itself.</param>
/// <param name="Output">Its standard output, whole.</param>
/// <param name="Errors">The first part of its standard error.</param>
internal sealed record ProcessOutcome(ProcessEnd End, int ExitCode, byte[] Output, string Errors)
{
    /// <summary>Killed for using up its processor time (SIGXCPU, or SIGKILL at the hard limit).</summary>
    public bool OutOfTime => End == ProcessEnd.TimedOut || (End == ProcessEnd.Exited && ExitCode is 128 + 24 or 128 + 9);
}
