using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Rpa.Ocr.Confidence;
using Rpa.Ocr.Crops;
using Rpa.Ocr.Documents;
using Rpa.Ocr.Engines;
using Rpa.Ocr.Engines.Glyphs;
using Rpa.Ocr.Engines.Paddle;
using Rpa.Ocr.Engines.Tesseract;
using Rpa.Ocr.Recognition;
using Rpa.Ocr.Recognition.Dates;
using Rpa.Ocr.Recognition.Digits;
using Rpa.Ocr.Recognition.Handwriting;
using Rpa.Ocr.Recognition.Marks;
using Rpa.Ocr.Recognition.Text;
using Rpa.Ocr.Registration;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Reading;

/// <summary>Registers reading.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="IDocumentReader"/>, <see cref="IApplicationAssembler"/>, <see cref="IApplicationInterpreter"/> and
    /// <see cref="FileSetReader"/> as singletons. Needs an <see cref="IProcedureCatalog"/>; a <see cref="TimeProvider"/> is added if there
    /// is none. The engines are loaded at the first page, and throw <see cref="EngineUnavailableException"/> there if one is missing.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; null for the defaults. Options bound from configuration elsewhere hold too.</param>
    public static IServiceCollection AddRpaOcr(this IServiceCollection services, Action<OcrOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<OcrOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.AddOptions<DecodeLimits>();
        services.AddOptions<RegistrationOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IDocumentDecoder, DocumentDecoder>();
        services.TryAddSingleton<IPageRegistrar, PageRegistrar>();
        services.TryAddSingleton<IFormTemplates, FormTemplates>();
        services.TryAddSingleton<IFieldCropper, FieldCropper>();
        services.TryAddSingleton(provider => ModelFiles.Find(provider.GetRequiredService<IOptions<OcrOptions>>().Value.ModelsFolder));
        services.TryAddSingleton(provider => TextLineNetwork.Load(provider.GetRequiredService<ModelFiles>()));
        services.TryAddSingleton<GlyphNetworks>();
        services.TryAddSingleton(provider => new TesseractPool(provider.GetRequiredService<IOptions<OcrOptions>>().Value.TessdataFolder));
        services.TryAddSingleton<DigitReader>();
        services.TryAddSingleton<LineReader>();
        services.TryAddSingleton<DatePartReader>();
        services.TryAddSingleton<TextLineReader>();
        services.TryAddSingleton(_ => GlyphSizes.Load());
        services.TryAddSingleton<HandwritingReader>();
        services.TryAddSingleton<HandFieldReader>();
        services.TryAddSingleton(provider => new RecognizerSet(
        [
            ActivatorUtilities.CreateInstance<BoxedDigitsRecognizer>(provider),
            ActivatorUtilities.CreateInstance<DigitLineRecognizer>(provider),
            ActivatorUtilities.CreateInstance<MoneyRecognizer>(provider),
            ActivatorUtilities.CreateInstance<DateRecognizer>(provider),
            new CircleRecognizer(),
            new CheckRecognizer(),
            ActivatorUtilities.CreateInstance<KanaRecognizer>(provider),
            ActivatorUtilities.CreateInstance<SignatureRecognizer>(provider),
            ActivatorUtilities.CreateInstance<TextRecognizer>(provider),
        ]));
        services.TryAddSingleton(provider => ConfidenceModels.LoadNewest(provider.GetRequiredService<IOptions<OcrOptions>>().Value.CalibrationFolder));
        services.TryAddSingleton<FormCatalog>();
        services.TryAddSingleton<FieldReader>();
        services.TryAddSingleton<IDocumentReader, DocumentReader>();
        services.TryAddSingleton<IApplicationAssembler, ApplicationAssembler>();
        services.TryAddSingleton<IApplicationInterpreter, ApplicationInterpreter>();
        services.TryAddSingleton(provider => new FileSetReader(
            provider.GetRequiredService<IDocumentReader>(),
            provider.GetRequiredService<IApplicationAssembler>(),
            provider.GetRequiredService<IApplicationInterpreter>(),
            provider.GetRequiredService<FormCatalog>(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
