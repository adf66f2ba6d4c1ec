using System.ComponentModel.DataAnnotations;

namespace Rpa.Ocr.Registration;

/// <summary>When a page counts as recognised.</summary>
public sealed class RegistrationOptions
{
    /// <summary>Least share of the blank's patches that must be found in place, 0 to 1. Default 0.45.</summary>
    [Range(0.1, 1)]
    public double LeastSupport { get; set; } = 0.45;

    /// <summary>Least lead in support over the next best other form page; below it, the print in which both differ decides. Default 0.12.</summary>
    [Range(0, 1)]
    public double LeastLead { get; set; } = 0.12;

    /// <summary>Least lead in correlation over the print in which two form pages differ. Default 0.15.</summary>
    [Range(0, 1)]
    public double LeastDifference { get; set; } = 0.15;

    /// <summary>Most of the page, in blocks of 35 mm, on which the blank's print may be missing. Default 0.15.</summary>
    [Range(0, 1)]
    public double MostMissing { get; set; } = 0.15;

    /// <summary>Most that may be left between the blank's print and the page's, root mean square in mm. Default 0.3.</summary>
    [Range(0.05, 2)]
    public double MostResidualMm { get; set; } = 0.3;
}
