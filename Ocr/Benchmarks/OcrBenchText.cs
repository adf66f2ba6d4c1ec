using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rpa.Ocr.Benchmarks;

/// <summary>Writes a report for people.</summary>
public static class OcrBenchText
{
    /// <summary>Confusions listed.</summary>
    private const int Worst = 25;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The figures as text. Values of the samples are shown: never run it on real applications' output that others may see.</summary>
    /// <param name="report">The report.</param>
    /// <param name="showWrong">Whether wrong fields that were not accepted are listed too.</param>
    public static string Write(OcrBenchReport report, bool showWrong)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        Line(text, $"ledger                {(report.WithLedger ? "known" : "not known")}");
        Line(text, $"pages                 {report.Cost.Pages}, {report.Cost.Seconds:0.0} s, {report.Cost.PagesPerMinute:0.0} pages a minute, {report.Cost.ProcessorSecondsPerPage:0.00} processor seconds a page, peak memory {report.Cost.PeakBytes / 1048576} MiB");
        Line(text, $"pages sorted right    {Figure(report.PagesRight)}; wrong form accepted {report.WrongFormsAccepted}");
        Line(text, $"documents split right {Figure(report.Applications)}; in batches {Figure(report.InBatches)}");
        Registration(text, report);
        Line(text, $"marks right           {Figure(report.Marks)}");
        foreach (var (title, rows) in report.Tables)
        {
            Line(text, $"");
            Line(text, $"{"by " + title,-36} {"filled right",22} {"empty right",13} {"characters",10}   {"accepted: filled",16} {"all",7}   wrong among accepted (95 %)");
            foreach (var row in rows)
            {
                Line(text, $"{row.Name,-36} {row.Filled.Hits,6}/{row.Filled.Of,-6} {row.Filled.Share,8:P1} {row.Empty.Hits,6}/{row.Empty.Of,-6} {(row.Characters.Of == 0 ? "" : row.Characters.Share.ToString("P1", CultureInfo.InvariantCulture)),10}   {row.AcceptedFilled.Share,16:P1} {row.Accepted.Share,7:P1}   {Errors(row.Wrong)}");
            }
        }

        Line(text, $"");
        Line(text, $"worst confusions (written > read: times; ∅ nothing): {string.Join("  ", report.Confusions.Take(Worst).Select(item => $"{Shown(item.Written)}>{Shown(item.Read)}: {item.Count}"))}");
        foreach (var page in report.PageResults.Where(page => !page.Right))
        {
            Line(text, $"{(page.WrongFormAccepted ? "WRONG FORM" : "page wrong")} {page.Scan} p{page.Truth.Index + 1}: is {page.Truth.Revision ?? "no form"} {page.Truth.FormPage} turned {page.Truth.TurnedClockwise}, found {page.Found?.Revision ?? "no form"} {page.Found?.FormPage} turned {page.Found?.Rotation} {page.Found?.Reason}");
        }

        foreach (var field in report.Fields.Where(field => field.AcceptedWrong))
        {
            Line(text, $"ACCEPTED WRONG {Describe(field)}");
        }

        foreach (var field in report.Fields.Where(field => showWrong && !field.Right && !field.Reading.Accepted))
        {
            Line(text, $"wrong {Describe(field)}");
        }

        return text.ToString();
    }

    /// <summary>A value as JSON, legible; (empty) for none.</summary>
    internal static string ValueOf(Scenarios.Values.FieldValue? value) => value?.ToJson()?.ToJsonString(Plain) ?? "(empty)";

    private static void Registration(StringBuilder text, OcrBenchReport report)
    {
        var residuals = report.PageResults.Where(page => page.Found?.RegistrationErrorMm is not null).Select(page => page.Found!.RegistrationErrorMm!.Value).ToList();
        var errors = report.PageResults.Where(page => page.Error is not null).Select(page => page.Error!.Value).ToList();
        if (residuals.Count > 0)
        {
            Line(text, $"registration          residual mean {residuals.Average():0.000} mm, largest {residuals.Max():0.000} mm{(errors.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; true error mean {errors.Average(error => error.MeanMm):0.000} mm, largest {errors.Max(error => error.MaxMm):0.000} mm"))}");
        }
    }

    private static string Figure(Tally tally) => tally.Of == 0
        ? "none"
        : string.Create(CultureInfo.InvariantCulture, $"{tally.Hits}/{tally.Of} {tally.Share:P1}");

    private static string Errors(Tally wrong) => wrong.Of == 0
        ? "none accepted"
        : string.Create(CultureInfo.InvariantCulture, $"{wrong.Hits}/{wrong.Of} = {wrong.Share:P2} ({wrong.Interval.Low:P2} to {wrong.Interval.High:P2})");

    private static string Describe(FieldResult field) => string.Create(
        CultureInfo.InvariantCulture,
        $"{field.Application.Scan} {field.Key} [{field.Type} {field.Style}] want {field.Truth?.Text ?? "(empty)"} ({ValueOf(field.Truth?.Canonical)}) got {field.Reading.Text ?? "(empty)"} ({ValueOf(field.Reading.Value)}) confidence {field.Reading.Confidence:0.0000} {string.Join(',', field.Reading.Flags)} truth flags {string.Join(',', field.Truth?.Flags ?? [])}");

    private static string Shown(string character) => character.Length == 0 ? "∅" : character;

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
