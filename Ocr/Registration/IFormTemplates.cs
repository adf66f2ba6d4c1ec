using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Registration;

/// <summary>The templates of form revisions, drawn from their blank PDFs once and kept. Thread-safe.</summary>
public interface IFormTemplates
{
    /// <summary>A template for each page of the revision, in page order.</summary>
    /// <exception cref="InvalidOperationException">The blank PDF cannot be read or has other pages than the revision says.</exception>
    Task<IReadOnlyList<FormPageTemplate>> GetAsync(FormRevision revision, CancellationToken cancellationToken);
}
