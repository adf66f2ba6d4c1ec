namespace Rpa.Scenarios.Procedures;

/// <summary>An expression cannot be parsed, or failed or exceeded its limits. The message (Japanese) never holds field values.</summary>
public sealed class ExpressionException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ExpressionException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public ExpressionException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
