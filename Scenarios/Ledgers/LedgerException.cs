namespace Rpa.Scenarios.Ledgers;

/// <summary>The ledger's folder cannot be used at all. The message is Japanese and says what to do; it holds no personal data.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>Creates the exception.</summary>
    public LedgerException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public LedgerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
