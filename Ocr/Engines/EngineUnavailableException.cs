namespace Rpa.Ocr.Engines;

/// <summary>A native library, a network or language data that reading needs is not installed. The message says what to install.</summary>
public sealed class EngineUnavailableException : Exception
{
    /// <summary>Creates the exception.</summary>
    public EngineUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public EngineUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Creates the exception without details.</summary>
    public EngineUnavailableException()
        : this("A reading engine is not installed. Run ./rpa setup.")
    {
    }
}
