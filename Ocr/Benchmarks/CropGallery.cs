using Rpa.Ocr.Documents;
using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Benchmarks;

/// <summary>Cuts fields out of the scans once more, to be looked at.</summary>
internal sealed class CropGallery(IDocumentDecoder decoder)
{
    /// <summary>Paper shown around a field, as a share of its height.</summary>
    private const double Margin = 0.4;

    /// <summary>Crops are shown at most so wide, in pixels.</summary>
    private const int MaxWidth = 520;

    /// <summary>PNG images of the fields.</summary>
    public async Task<IReadOnlyDictionary<FieldResult, byte[]>> CutAsync(IReadOnlyList<FieldResult> fields, CancellationToken cancellationToken)
    {
        var crops = new Dictionary<FieldResult, byte[]>(ReferenceEqualityComparer.Instance);
        foreach (var file in fields.Where(field => field.Path.Length > 0 && field.Reading.Box.Width > 0).GroupBy(field => field.Path, StringComparer.Ordinal))
        {
            var opening = await decoder.OpenAsync(file.Key, cancellationToken);
            if (opening.Document is not { } document)
            {
                continue;
            }

            await using (document)
            {
                foreach (var page in file.GroupBy(field => (field.Reading.Page, field.Rotation)))
                {
                    if ((await document.ReadPageAsync(page.Key.Page - 1, cancellationToken)).Page is { } image)
                    {
                        var upright = Turn(image.Gray, (4 - (page.Key.Rotation / 90)) % 4);
                        foreach (var field in page)
                        {
                            crops[field] = PngCodec.Write(Cut(upright, field.Reading.Box));
                        }
                    }
                }
            }
        }

        return crops;
    }

    private static GrayImage Turn(GrayImage image, int turns)
    {
        if (turns == 0)
        {
            return image;
        }

        var (width, height) = turns % 2 == 0 ? (image.Width, image.Height) : (image.Height, image.Width);
        var turned = new GrayImage(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                turned[x, y] = turns switch
                {
                    1 => image[y, image.Height - 1 - x],
                    2 => image[image.Width - 1 - x, image.Height - 1 - y],
                    _ => image[image.Width - 1 - y, x],
                };
            }
        }

        return turned;
    }

    private static GrayImage Cut(GrayImage page, PixelBox box)
    {
        var margin = (int)(box.Height * Margin);
        var left = Math.Clamp(box.X - margin, 0, page.Width - 1);
        var top = Math.Clamp(box.Y - margin, 0, page.Height - 1);
        var width = Math.Clamp(box.Width + (2 * margin), 1, page.Width - left);
        var height = Math.Clamp(box.Height + (2 * margin), 1, page.Height - top);
        var step = Math.Max(1, (width + MaxWidth - 1) / MaxWidth);
        var crop = new GrayImage(Math.Max(1, width / step), Math.Max(1, height / step));
        for (var y = 0; y < crop.Height; y++)
        {
            for (var x = 0; x < crop.Width; x++)
            {
                var sum = 0;
                for (var dy = 0; dy < step; dy++)
                {
                    for (var dx = 0; dx < step; dx++)
                    {
                        sum += page[left + (x * step) + dx, top + (y * step) + dy];
                    }
                }

                crop[x, y] = (byte)(sum / (step * step));
            }
        }

        return crop;
    }
}
