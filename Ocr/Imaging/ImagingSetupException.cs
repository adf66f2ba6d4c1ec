namespace Rpa.Ocr.Imaging;

/// <summary>A native part of the imaging half is missing or out of date: the installation is broken, not the document.</summary>
public sealed class ImagingSetupException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ImagingSetupException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public ImagingSetupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception.</summary>
    public ImagingSetupException()
        : base("A native part of Rpa.Ocr is missing. Run './rpa setup'.")
    {
    }
}
