using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>Finds which form page an image shows and where every millimetre of the form lies in it.</summary>
public interface IPageRegistrar
{
    /// <summary>
    /// Registers a page against the templates. Always returns: a page of none of the forms comes back with
    /// <see cref="RegisteredPage.Match"/> <see langword="null"/>, a Japanese reason and the nearest guess.
    /// Thread-safe. Takes up to about a second of one core.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    RegisteredPage Register(PageImage page, IReadOnlyList<FormPageTemplate> templates, CancellationToken cancellationToken);
}
