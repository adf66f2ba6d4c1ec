using System.ComponentModel.DataAnnotations;

namespace Rpa.Ocr.Registration;

/// <summary>When a page counts as recognised.</summary>
public sealed class RegistrationOptions
{
    /// <summary>Least share of the blank's patches that must be found in place, 0 to 1. Default 0.45.</summary>
    [Range(0.1, 1)]
    public double LeastSupport { get; set; } = 0.45;

    /// <summary>Least lead in support over the next best other form page. Default 0.12.</summary>
    [Range(0, 1)]
    public double LeastLead { get; set; } = 0.12;

    /// <summary>Most that may be left between the blank's print and the page's, root mean square in mm. Default 0.3.</summary>
    [Range(0.05, 2)]
    public double MostResidualMm { get; set; } = 0.3;
}
