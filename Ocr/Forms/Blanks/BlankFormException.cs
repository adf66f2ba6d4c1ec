namespace Rpa.Ocr.Forms.Blanks;

/// <summary>A file that cannot serve as a blank form; the message says why and what to do.</summary>
public sealed class BlankFormException : Exception
{
    /// <summary>Creates the exception.</summary>
    public BlankFormException(string message)
        : base(message)
    {
    }
}
