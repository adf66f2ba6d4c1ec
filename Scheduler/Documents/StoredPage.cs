using Rpa.Ocr.Reading;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Documents;

/// <summary>A stored page, decrypted.</summary>
internal sealed record StoredPage(PageRow Row, DataKey Key, PageReading Reading)
{
    /// <summary>The place of an encrypted reading.</summary>
    public const string ReadingPlace = "page/reading";

    public static StoredPage Open(PageRow row, DataKey key) => new(row, key, key.DecryptJson<PageReading>(row.Reading, ReadingPlace));
}
