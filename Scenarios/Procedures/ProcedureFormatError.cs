namespace Rpa.Scenarios.Procedures;

/// <summary>One mistake in the files of a procedure.</summary>
/// <param name="File">File, relative to the folder of procedures.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Message">What is wrong and what would be right, in Japanese.</param>
public sealed record ProcedureFormatError(string File, long Line, long Column, string Message)
{
    /// <summary>As compilers print it: <c>file(line,column): message</c>.</summary>
    public override string ToString() => $"{File}({Line},{Column}): {Message}";
}
