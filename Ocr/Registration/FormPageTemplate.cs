using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>What registration knows of one page of one form revision: the blank form and what was learnt from it. Immutable and thread-safe; build once.</summary>
public sealed class FormPageTemplate
{
    private readonly Lazy<TemplateFeatures> _features;

    /// <summary>Creates a template from the blank page.</summary>
    /// <param name="formId">The form's id, such as <c>child-allowance-claim</c>.</param>
    /// <param name="revisionId">The revision's id.</param>
    /// <param name="formPage">The form's page, from 1.</param>
    /// <param name="widthMm">Width of the paper in mm.</param>
    /// <param name="heightMm">Height of the paper in mm.</param>
    /// <param name="blank">The blank page, its top left corner that of the paper. It may end a little before or after the paper does: PDF rounds paper sizes.</param>
    /// <param name="dpi">Resolution at which the blank was drawn.</param>
    public FormPageTemplate(string formId, string revisionId, int formPage, double widthMm, double heightMm, GrayImage blank, double dpi)
    {
        ArgumentException.ThrowIfNullOrEmpty(formId);
        ArgumentException.ThrowIfNullOrEmpty(revisionId);
        ArgumentOutOfRangeException.ThrowIfLessThan(formPage, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(widthMm);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(heightMm);
        ArgumentNullException.ThrowIfNull(blank);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dpi);
        FormId = formId;
        RevisionId = revisionId;
        FormPage = formPage;
        WidthMm = widthMm;
        HeightMm = heightMm;
        Blank = blank;
        PixelsPerMm = dpi / 25.4;
        _features = new Lazy<TemplateFeatures>(() => TemplateFeatures.Of(blank, PixelsPerMm, widthMm, heightMm));
    }

    /// <summary>The form's id, such as <c>child-allowance-claim</c>.</summary>
    public string FormId { get; }

    /// <summary>The revision's id.</summary>
    public string RevisionId { get; }

    /// <summary>The form's page, from 1.</summary>
    public int FormPage { get; }

    /// <summary>Width of the paper in mm.</summary>
    public double WidthMm { get; }

    /// <summary>Height of the paper in mm.</summary>
    public double HeightMm { get; }

    /// <summary>The blank page.</summary>
    public GrayImage Blank { get; }

    /// <summary>Pixels of <see cref="Blank"/> per mm.</summary>
    public double PixelsPerMm { get; }

    /// <summary>What registration learnt from the blank; computed at the first use.</summary>
    internal TemplateFeatures Features => _features.Value;
}
