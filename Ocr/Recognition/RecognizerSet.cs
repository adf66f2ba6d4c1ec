using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Recognition;

/// <summary>The recognizers; the first that reads a field is taken.</summary>
internal sealed class RecognizerSet(IReadOnlyList<IFieldRecognizer> recognizers)
{
    /// <summary>The recognizer of a field.</summary>
    /// <exception cref="NotSupportedException">None reads such a field.</exception>
    public IFieldRecognizer For(PaperField field) =>
        recognizers.FirstOrDefault(recognizer => recognizer.Reads(field))
        ?? throw new NotSupportedException($"No recognizer reads fields of kind {field.Kind} laid out like '{field.Key}'.");
}
