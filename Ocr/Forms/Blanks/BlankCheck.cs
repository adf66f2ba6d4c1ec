namespace Rpa.Ocr.Forms.Blanks;

/// <summary>Says whether a file can serve as a blank form.</summary>
public static class BlankCheck
{
    /// <summary>Reads the file as a blank form.</summary>
    /// <exception cref="BlankFormException">It cannot serve as one; the message says why.</exception>
    public static async Task RequireAsync(string path, TimeProvider time, CancellationToken cancellationToken) =>
        _ = await BlankForm.ReadAsync(path, time, cancellationToken);
}
