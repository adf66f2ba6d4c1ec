using Rpa.Ocr.Confidence;
using Rpa.Ocr.Crops;
using Rpa.Ocr.Recognition;
using Rpa.Ocr.Recognition.Ink;
using Rpa.Ocr.Registration;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Reading;

/// <summary>Reads all fields of a registered page: crop, strokes, recognizer, first confidence.</summary>
internal sealed class FieldReader(IFieldCropper cropper, RecognizerSet recognizers, ConfidenceModels confidence, TimeProvider time)
{
    /// <summary>The readings of the page's fields, by key.</summary>
    public PageFields Read(
        RegisteredPage page, ProcedureDefinition procedure, FormRevision form, string file, int pageOfFile, CancellationToken cancellationToken)
    {
        var formPage = page.Match?.FormPage ?? throw new ArgumentException("An unknown page has no fields.", nameof(page));
        var tasks = new List<(PaperField Field, FieldTask Task)>();
        foreach (var field in form.Fields.Where(field => field.Page == formPage))
        {
            cancellationToken.ThrowIfCancellationRequested();
            tasks.Add((field, TaskOf(procedure, form, page, field)));
        }

        var sights = new List<(PaperField Field, FieldTask Task, FieldSight Sight)>();
        void Read(PaperField field, FieldTask task)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sight = recognizers.For(field).Read(task);
            sights.Add((field, task, sight with { Flags = FieldMarks.Complete(task, sight.Flags) }));
        }

        // Digits and marks first: they tell whether the page is written by hand, and that decides how its text is read.
        foreach (var (field, task) in tasks.Where(item => !IsText(item.Field)))
        {
            Read(field, task);
        }

        var digits = WritingStyle.Of(sights.Select(item => item.Sight));
        foreach (var (field, task) in tasks.Where(item => IsText(item.Field)))
        {
            Read(field, task with { Style = digits });
        }

        var style = WritingStyle.Of(sights.Select(item => item.Sight));
        return new PageFields(
            sights.ToDictionary(
                item => item.Field.Key,
                item => Reading(item.Sight, style, page.ResidualMm, file, pageOfFile, item.Task.Crop.Box),
                StringComparer.Ordinal),
            sights.Where(item => item.Sight.Lattice is not null).ToDictionary(item => item.Field.Key, item => item.Sight.Lattice!, StringComparer.Ordinal));
    }

    private static bool IsText(PaperField field) => field.Kind is PaperFieldKind.Kana or PaperFieldKind.Kanji or PaperFieldKind.Signature;

    private FieldTask TaskOf(ProcedureDefinition procedure, FormRevision form, RegisteredPage page, PaperField field)
    {
        var margin = recognizers.For(field).MarginMm;
        var (crop, struckOut) = CorrectedCrop.Of(cropper, page, field, margin);
        var written = field.Rect;
        if (!struckOut)
        {
            (crop, written) = RunOver.Of(cropper, page, field, crop, margin, FieldRoom.After(field, form));
        }

        var definition = procedure.Find(field.Key);
        return new FieldTask(
            field,
            definition?.Type ?? FieldTypeOf.Layout(field),
            definition?.Length,
            crop,
            InkLayer.Of(crop),
            DateOnly.FromDateTime(time.GetLocalNow().DateTime))
        {
            StruckOut = struckOut,
            Written = written,
        };
    }

    private FieldReading Reading(FieldSight sight, WritingStyle style, double residualMm, string file, int page, PixelBox box)
    {
        var written = !string.Equals(sight.Model, Sights.EmptyModel, StringComparison.Ordinal);
        var features = new Dictionary<string, double>(sight.Features, StringComparer.Ordinal)
        {
            ["residual"] = residualMm,
            ["hand"] = style.Hand,
            ["overflow"] = sight.Flags.Contains(ReadingFlags.Overflow, StringComparer.Ordinal) ? 1 : 0,
            ["stamp"] = sight.Flags.Contains(ReadingFlags.Stamp, StringComparer.Ordinal) ? 1 : 0,
        };
        var flags = written && style.IsHand ? [.. sight.Flags, ReadingFlags.Handwritten] : sight.Flags;
        var unreadable = sight.Flags.Contains(ReadingFlags.Unreadable, StringComparer.Ordinal);
        var probability = unreadable ? 0 : confidence.Get(sight.Model).Probability(features);
        return new FieldReading(
            sight.Text, sight.Value, Math.Round(probability, ConfidenceModels.Decimals), false, flags, sight.Recognizer, sight.Alternatives, file, page, box)
        {
            Evidence = new ReadingEvidence(sight.Model, features.ToDictionary(pair => pair.Key, pair => Math.Round(pair.Value, ConfidenceModels.Decimals), StringComparer.Ordinal), Math.Round(probability, ConfidenceModels.Decimals)),
        };
    }
}
