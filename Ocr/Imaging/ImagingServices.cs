using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Rpa.Ocr.Crops;
using Rpa.Ocr.Documents;
using Rpa.Ocr.Registration;

namespace Rpa.Ocr.Imaging;

/// <summary>Registers the imaging half of the reading pipeline.</summary>
public static class ImagingServices
{
    /// <summary>
    /// Adds <see cref="IDocumentDecoder"/>, <see cref="IFormTemplates"/>, <see cref="IPageRegistrar"/> and <see cref="IFieldCropper"/> as singletons.
    /// Options <see cref="DecodeLimits"/> and <see cref="RegistrationOptions"/> may be configured by the caller.
    /// </summary>
    public static IServiceCollection AddOcrImaging(this IServiceCollection services)
    {
        services.AddOptions();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IDocumentDecoder, DocumentDecoder>();
        services.TryAddSingleton<IFormTemplates, FormTemplates>();
        services.TryAddSingleton<IPageRegistrar, PageRegistrar>();
        services.TryAddSingleton<IFieldCropper, FieldCropper>();
        return services;
    }
}
