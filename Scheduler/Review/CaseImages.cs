using Microsoft.EntityFrameworkCore;
using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;
using Rpa.Scheduler.Audit;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Documents;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Review;

/// <summary>Page images, crops and screenshots for the review. What is sensitive is blacked out before it leaves, unless a person asked to see it.</summary>
internal sealed class CaseImages(StoreSessions sessions, DataKeyRing keys, BlobStore blobs, CaseReader reader, IProcedureCatalog catalog, PageCache cache)
{
    private const string Png = "image/png";

    /// <summary>Paper around a field that helps to read it, as a share of the field's height.</summary>
    private const double CropMargin = 0.35;

    public async Task<(byte[] Bytes, string MediaType)?> PageAsync(Guid pageId, bool reveal, string user, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var page = await context.Pages.FirstOrDefaultAsync(row => row.Id == pageId, cancellationToken);
        if (page?.CaseId is not { } caseId || await LoadAsync(context, page, cancellationToken) is not { } image || await reader.FindAsync(caseId, cancellationToken) is not { } file)
        {
            return null;
        }

        if (reveal)
        {
            await sessions.AuditAsync(user, AuditActs.Revealed, file.Row.Reference, "page", cancellationToken);
            return (PngCodec.Write(image), Png);
        }

        var shown = image.Clone();
        foreach (var box in SensitiveBoxes(file, page))
        {
            Blacken(shown, box);
        }

        await sessions.AuditAsync(user, AuditActs.ImageViewed, file.Row.Reference, "page", cancellationToken);
        return (PngCodec.Write(shown), Png);
    }

    public async Task<byte[]?> CropAsync(Guid caseId, string fieldKey, bool reveal, string user, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(caseId, cancellationToken) is not { } file
            || !file.Payload.Fields.TryGetValue(fieldKey, out var field)
            || field is not { PageId: { } pageId, Reading.Box: { Width: > 0, Height: > 0 } box })
        {
            return null;
        }

        var sensitive = catalog.Get(file.Row.ProcedureId).Find(fieldKey)?.Sensitivity == Sensitivity.MyNumber;
        if (sensitive && !reveal)
        {
            return null;
        }

        await using var context = await sessions.ReadAsync(cancellationToken);
        var page = await context.Pages.FirstOrDefaultAsync(row => row.Id == pageId, cancellationToken);
        if (page is null || await LoadAsync(context, page, cancellationToken) is not { } image)
        {
            return null;
        }

        if (sensitive)
        {
            await sessions.AuditAsync(user, AuditActs.Revealed, file.Row.Reference, fieldKey, cancellationToken);
        }

        var margin = (int)(box.Height * CropMargin);
        var left = Math.Clamp(box.X - margin, 0, image.Width - 1);
        var top = Math.Clamp(box.Y - margin, 0, image.Height - 1);
        var right = Math.Clamp(box.X + box.Width + margin, left + 1, image.Width);
        var bottom = Math.Clamp(box.Y + box.Height + margin, top + 1, image.Height);
        var crop = Cut(image, left, top, right, bottom);
        foreach (var other in sensitive ? [] : SensitiveBoxes(file, page))
        {
            Blacken(crop, new PixelBox(other.X - left, other.Y - top, other.Width, other.Height));
        }

        return PngCodec.Write(crop);
    }

    public async Task<byte[]?> ScreenshotAsync(Guid screenshotId, string user, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var found = await context.Screenshots.Where(shot => shot.Id == screenshotId)
            .Join(context.Entries, shot => shot.EntryId, entry => entry.Id, (shot, entry) => new { shot.Blob, entry.CaseId })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null || await reader.FindAsync(found.CaseId, cancellationToken) is not { } file)
        {
            return null;
        }

        await sessions.AuditAsync(user, AuditActs.ImageViewed, file.Row.Reference, "screenshot", cancellationToken);
        return await blobs.GetAsync(file.Key, found.Blob, cancellationToken);
    }

    private async Task<GrayImage?> LoadAsync(RpaDbContext context, PageRow page, CancellationToken cancellationToken)
    {
        if (page.ImageBlob is not { } blob)
        {
            return null;
        }

        if (cache.Find(page.Id) is { } cached)
        {
            return cached;
        }

        if (!(await keys.GetAsync(context, [page.DataKeyId], cancellationToken)).TryGetValue(page.DataKeyId, out var key))
        {
            return null;
        }

        var image = PngCodec.Read(await blobs.GetAsync(key, blob, cancellationToken));
        cache.Keep(page.Id, image);
        return image;
    }

    /// <summary>Where My Numbers stand: as the case has it, and as the page was read, for fields that the case took from elsewhere.</summary>
    private IEnumerable<PixelBox> SensitiveBoxes(CaseFile file, PageRow page)
    {
        var sensitive = catalog.Get(file.Row.ProcedureId).Fields
            .Where(field => field.Sensitivity == Sensitivity.MyNumber)
            .Select(field => field.Key)
            .ToHashSet(StringComparer.Ordinal);
        var kept = file.Payload.Fields
            .Where(field => sensitive.Contains(field.Key) && field.Value.PageId == page.Id && field.Value.Reading is not null)
            .Select(field => field.Value.Reading!.Box);
        var read = StoredPage.Open(page, file.Key).Reading.Fields
            .Where(field => sensitive.Contains(field.Key))
            .Select(field => field.Value.Box);
        return kept.Concat(read).Distinct();
    }

    private static GrayImage Cut(GrayImage image, int left, int top, int right, int bottom)
    {
        var cut = new GrayImage(right - left, bottom - top);
        for (var y = top; y < bottom; y++)
        {
            image.Row(y)[left..right].CopyTo(cut.Row(y - top));
        }

        return cut;
    }

    private static void Blacken(GrayImage image, PixelBox box)
    {
        // Writing leaves its boxes a little: black out a bit more than the field.
        var margin = Math.Max(4, box.Height / 6);
        var left = Math.Clamp(box.X - margin, 0, image.Width);
        var right = Math.Clamp(box.X + box.Width + margin, 0, image.Width);
        var top = Math.Clamp(box.Y - margin, 0, image.Height);
        var bottom = Math.Clamp(box.Y + box.Height + margin, 0, image.Height);
        for (var y = top; y < bottom && right > left; y++)
        {
            image.Row(y)[left..right].Fill(0x30);
        }
    }
}
