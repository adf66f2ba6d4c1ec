namespace Rpa.Scenarios.Procedures;

/// <summary>The files of the procedures hold mistakes; all of them are listed, each with file, line and column.</summary>
public sealed class ProcedureFormatException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ProcedureFormatException(IReadOnlyList<ProcedureFormatError> errors)
        : base($"手続の定義に誤りが {errors.Count} 件あります。{Environment.NewLine}{string.Join(Environment.NewLine, errors)}")
    {
        Errors = errors;
    }

    /// <summary>The mistakes, by file and line.</summary>
    public IReadOnlyList<ProcedureFormatError> Errors { get; }
}
