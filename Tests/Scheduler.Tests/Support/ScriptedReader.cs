using System.Collections.Concurrent;
using System.Text;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Reading;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Readings;

namespace Rpa.Scheduler.Tests.Support;

/// <summary>
/// Stands in for recognition in tests of what happens around it. A file's content says what is on it:
/// <c>form:1,form:2</c> are pages of the form, <c>care-certification:1</c> one of another, <c>unknown</c> a page of none, <c>error:broken</c> a file that cannot be read.
/// A leading mark and a trailing line make files look like PNG to the intake and differ from each other.
/// </summary>
internal sealed class ScriptedReader : IDocumentReader, IApplicationAssembler, IApplicationInterpreter
{
    public const string Form = "child-allowance-claim";
    public const int FormPages = 2;

    private static readonly byte[] PngMark = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly ConcurrentQueue<Exception> _faults = new();

    /// <summary>Readings that every application gets.</summary>
    public Dictionary<string, FieldReading> Readings { get; } = new(StringComparer.Ordinal);

    /// <summary>How often a file was read.</summary>
    public int Reads { get; private set; }

    /// <summary>Called while a file is being read.</summary>
    public Func<Task> WhileReading { get; set; } = () => Task.CompletedTask;

    /// <summary>A file with these pages.</summary>
    public static byte[] File(string pages, string salt = "") => [.. PngMark, .. Encoding.UTF8.GetBytes(pages + "\n" + salt)];

    /// <summary>The next reading fails like this.</summary>
    public void FailOnce(Exception exception) => _faults.Enqueue(exception);

    public async Task<DocumentReading> ReadAsync(string path, string name, bool withImages, CancellationToken cancellationToken) =>
        await ReadAsync(await System.IO.File.ReadAllBytesAsync(path, cancellationToken), name, withImages, cancellationToken);

    public async Task<DocumentReading> ReadAsync(ReadOnlyMemory<byte> content, string name, bool withImages, CancellationToken cancellationToken)
    {
        Reads++;
        await WhileReading();
        if (_faults.TryDequeue(out var fault))
        {
            throw fault;
        }

        var script = Encoding.UTF8.GetString(content.Span[PngMark.Length..]).Split('\n')[0];
        return script.StartsWith("error:", StringComparison.Ordinal)
            ? new DocumentReading(name, script[6..], "読めません。", [])
            : new DocumentReading(name, null, null, [.. script.Split(',').Select((page, index) => Page(page, index + 1, name))]);
    }

    public IReadOnlyList<AssembledApplication> Assemble(IReadOnlyList<PageRef> pages)
    {
        var applications = new List<AssembledApplication>();
        var current = new List<PageRef>();
        foreach (var page in pages)
        {
            if (current.Exists(known => known.Page.FormPage == page.Page.FormPage))
            {
                applications.Add(Of(current));
                current = [];
            }

            current.Add(page);
        }

        return current.Count == 0 ? applications : [.. applications, Of(current)];
    }

    public IReadOnlyDictionary<string, FieldReading> Interpret(AssembledApplication application, ILedger? ledger) => Readings.ToDictionary(
        reading => reading.Key,
        reading => reading.Value with { File = application.Pages[0].File, Page = application.Pages[0].Page.Page },
        StringComparer.Ordinal);

    private static AssembledApplication Of(List<PageRef> pages)
    {
        var form = pages[0].Page.Form!;
        return new(
            form,
            form,
            [.. pages.OrderBy(page => page.Page.FormPage)],
            [.. Enumerable.Range(1, form is Form ? FormPages : 1).Except(pages.Select(page => page.Page.FormPage))]);
    }

    private static PageReading Page(string script, int number, string file)
    {
        var known = script.Contains(':', StringComparison.Ordinal);
        var form = !known ? null : script.StartsWith("form:", StringComparison.Ordinal) ? Form : script[..^2];
        var fields = form is Form
            ? new Dictionary<string, FieldReading>(StringComparer.Ordinal)
            {
                ["claimant.my_number"] = new(null, null, 0, false, [], "test", [], file, number, new PixelBox(10, 10, 40, 10)),
            }
            : [];
        return new PageReading(
            number, form, form, known ? script[^1] - '0' : 0, 0, 0.1, 0.9, known ? null : "様式が見つかりません。", fields, 100, 80)
        {
            Blank = string.Equals(script, "blank", StringComparison.Ordinal),
            Nearest = known ? null : Form,
            UprightImage = PngCodec.Write(new GrayImage(100, 80, 200)),
        };
    }
}
