namespace Rpa.Ocr.Documents;

/// <summary>An opened file whose pages are decoded when asked for, in any order, also from several threads at once.</summary>
public interface IPageSource : IAsyncDisposable
{
    /// <summary>How many pages the file has; at least 1.</summary>
    int PageCount { get; }

    /// <summary>Decodes a page. <paramref name="index"/> counts from 0. One bad page does not spoil the others.</summary>
    Task<PageDecoding> ReadPageAsync(int index, CancellationToken cancellationToken);
}
