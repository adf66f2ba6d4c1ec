using Microsoft.Extensions.Options;
using Rpa.Ocr.Documents;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Registration;

namespace Rpa.Ocr.Reading;

/// <summary>Reads the pages of a file, several at a time up to the cores, each within its own time limit.</summary>
internal sealed class DocumentReader : IDocumentReader, IDisposable
{
    private readonly IDocumentDecoder _decoder;
    private readonly IPageRegistrar _registrar;
    private readonly FormCatalog _forms;
    private readonly FieldReader _fields;
    private readonly TimeProvider _time;
    private readonly TimeSpan _pageLimit;
    private readonly int _parallelism;
    private readonly SemaphoreSlim _workers;

    public DocumentReader(
        IDocumentDecoder decoder, IPageRegistrar registrar, FormCatalog forms, FieldReader fields, IOptions<OcrOptions> options, TimeProvider time)
    {
        _decoder = decoder;
        _registrar = registrar;
        _forms = forms;
        _fields = fields;
        _time = time;
        _pageLimit = TimeSpan.FromSeconds(options.Value.SecondsPerPage);
        _parallelism = options.Value.Parallelism > 0 ? options.Value.Parallelism : Environment.ProcessorCount;
        _workers = new SemaphoreSlim(_parallelism);
    }

    public async Task<DocumentReading> ReadAsync(string path, string name, bool withImages, CancellationToken cancellationToken) =>
        await ReadAsync(await _decoder.OpenAsync(path, cancellationToken), name, withImages, cancellationToken);

    public async Task<DocumentReading> ReadAsync(ReadOnlyMemory<byte> content, string name, bool withImages, CancellationToken cancellationToken) =>
        await ReadAsync(await _decoder.OpenAsync(content, cancellationToken), name, withImages, cancellationToken);

    public void Dispose() => _workers.Dispose();

    private async Task<DocumentReading> ReadAsync(DocumentOpening opening, string name, bool withImages, CancellationToken cancellationToken)
    {
        if (opening.Document is not { } document)
        {
            return new DocumentReading(name, opening.Error?.Code, opening.Error?.Reason, []);
        }

        await using (document)
        {
            var templates = await _forms.TemplatesAsync(cancellationToken);
            var pages = new PageReading[document.PageCount];
            var options = new ParallelOptions { MaxDegreeOfParallelism = _parallelism, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(Enumerable.Range(0, pages.Length), options, async (index, token) =>
            {
                // The limit holds over all files that are being read, not for each file alone.
                await _workers.WaitAsync(token);
                try
                {
                    pages[index] = await ReadPageAsync(document, index, name, templates, withImages, token);
                }
                finally
                {
                    _workers.Release();
                }
            });
            return new DocumentReading(name, null, null, pages);
        }
    }

    private async Task<PageReading> ReadPageAsync(
        IPageSource document, int index, string name, IReadOnlyList<FormPageTemplate> templates, bool withImages, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_pageLimit, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var decoding = await document.ReadPageAsync(index, both.Token);
            return decoding.Page is { } image
                ? ReadPage(image, index, name, templates, withImages, both.Token)
                : Unknown(index, decoding.Error?.Reason ?? "ページを読み込めませんでした。");
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Unknown(index, $"{_pageLimit.TotalSeconds:0}秒以内に読み取れませんでした。スキャンし直すか、手で入力してください。");
        }
    }

    private PageReading ReadPage(
        PageImage image, int index, string name, IReadOnlyList<FormPageTemplate> templates, bool withImages, CancellationToken cancellationToken)
    {
        if (BlankPage.IsEmpty(image.Gray))
        {
            return Blank(index, image, withImages);
        }

        var page = _registrar.Register(image, templates, cancellationToken);
        if (page.Match is null && BlankPage.IsBlank(image.Gray))
        {
            return Blank(index, image, withImages);
        }

        var upright = withImages ? PngCodec.Write(page.Upright.Gray) : default;
        if (page.Match is not { } match)
        {
            return Unknown(index, page.Reason ?? "登録されている様式ではありません。") with
            {
                Rotation = page.RotationClockwise,
                Confidence = Math.Round(page.Confidence, 4),
                Nearest = page.NearestGuess?.RevisionId,
                Width = page.Upright.Width,
                Height = page.Upright.Height,
                UprightImage = upright,
            };
        }

        var (procedure, form) = _forms.Find(match.RevisionId);
        var fields = _fields.Read(page, procedure, form, name, index + 1, cancellationToken);
        return new PageReading(
            index + 1,
            match.FormId,
            match.RevisionId,
            match.FormPage,
            page.RotationClockwise,
            Math.Round(page.ResidualMm, 3),
            Math.Round(page.Confidence, 4),
            null,
            fields.Readings,
            page.Upright.Width,
            page.Upright.Height)
        {
            Lattices = fields.Lattices,
            UprightImage = upright,
            Mapping = page.Mapping,
        };
    }

    private static PageReading Blank(int index, PageImage image, bool withImages) => Unknown(index, "何も書かれていない頁です。") with
    {
        Blank = true,
        Width = image.Width,
        Height = image.Height,
        UprightImage = withImages ? PngCodec.Write(image.Gray) : default,
    };

    private static PageReading Unknown(int index, string reason) => new(
        index + 1, null, null, 0, 0, null, 0, reason, new Dictionary<string, Scenarios.Readings.FieldReading>(StringComparer.Ordinal), 0, 0);
}
