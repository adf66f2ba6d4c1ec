using Rpa.Ocr.Imaging;

namespace Rpa.Scheduler.Review;

/// <summary>
/// The few page images last looked at, decrypted, in memory only: a case page asks for a hundred crops of the same two pages.
/// </summary>
internal sealed class PageCache(TimeProvider time)
{
    private const int Capacity = 6;
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private readonly List<(Guid PageId, GrayImage Image, DateTimeOffset At)> _pages = [];

    /// <summary>A page kept not long ago, or null.</summary>
    public GrayImage? Find(Guid pageId)
    {
        lock (_lock)
        {
            Forget();
            return _pages.Find(page => page.PageId == pageId).Image;
        }
    }

    /// <summary>Keeps a page, and lets go of the oldest.</summary>
    public void Keep(Guid pageId, GrayImage image)
    {
        lock (_lock)
        {
            Forget();
            _pages.RemoveAll(page => page.PageId == pageId);
            if (_pages.Count >= Capacity)
            {
                _pages.RemoveAt(0);
            }

            _pages.Add((pageId, image, time.GetUtcNow()));
        }
    }

    private void Forget()
    {
        var oldest = time.GetUtcNow() - Age;
        _pages.RemoveAll(page => page.At < oldest);
    }
}
