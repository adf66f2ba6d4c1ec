using Microsoft.Extensions.Options;
using Rpa.Ocr.Documents;
using Rpa.Ocr.Imaging;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Documents;

public sealed class DocumentDecoderTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Documents", "Files");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("gray.jpg", FileKind.Jpeg, false, false)]
    [InlineData("progressive.jpg", FileKind.Jpeg, false, false)]
    [InlineData("color.jpg", FileKind.Jpeg, true, false)]
    [InlineData("cmyk.jpg", FileKind.Jpeg, true, false)]
    [InlineData("gray.png", FileKind.Png, false, false)]
    [InlineData("gray16.png", FileKind.Png, false, false)]
    [InlineData("bilevel.png", FileKind.Png, false, true)]
    [InlineData("gray16.tif", FileKind.Tiff, false, false)]
    [InlineData("lzw-color.tif", FileKind.Tiff, true, false)]
    [InlineData("cmyk.tif", FileKind.Tiff, true, false)]
    [InlineData("g4-two-pages.tif", FileKind.Tiff, false, true)]
    [InlineData("two-pages.pdf", FileKind.Pdf, false, false)]
    [InlineData("owner-locked.pdf", FileKind.Pdf, false, false)]
    public async Task Every_usual_format_gives_the_same_picture(string file, FileKind kind, bool color, bool bilevel)
    {
        var opening = await Decoder().OpenAsync(Path.Combine(Folder, file), Token);

        opening.Error.ShouldBeNull();
        opening.Kind.ShouldBe(kind);
        await using var document = opening.Document.ShouldNotBeNull();
        var page = (await document.ReadPageAsync(0, Token)).Page.ShouldNotBeNull();
        (page.Width, page.Height).ShouldBe((420, 594));
        page.Gray[330, 130].ShouldBeLessThan((byte)30, "the black square is there");
        page.Gray[330, 220].ShouldBeGreaterThan((byte)225, "the paper is white");
        page.Bilevel.ShouldBe(bilevel);
        (page.Color is not null).ShouldBe(color);
        if (page.Color is { } c)
        {
            var red = c.Pixels.AsSpan(((200 * 420) + 100) * 3, 3).ToArray();
            red[0].ShouldBeGreaterThan((byte)190);
            red[1].ShouldBeLessThan((byte)90);
        }
    }

    [Fact]
    public async Task Transparent_pixels_are_white_paper()
    {
        var page = await ReadAsync(await File.ReadAllBytesAsync(Path.Combine(Folder, "alpha16.png"), Token));

        page.Gray[20, 20].ShouldBe((byte)255);
        page.Gray[330, 130].ShouldBe((byte)0);
    }

    [Theory]
    [InlineData("two-pages.pdf")]
    [InlineData("g4-two-pages.tif")]
    public async Task Pages_can_be_read_in_any_order(string file)
    {
        var opening = await Decoder().OpenAsync(Path.Combine(Folder, file), Token);
        await using var document = opening.Document.ShouldNotBeNull();

        var both = await Task.WhenAll(document.ReadPageAsync(1, Token), document.ReadPageAsync(0, Token));

        document.PageCount.ShouldBe(2);
        both[0].Page.ShouldNotBeNull();
        both[1].Page.ShouldNotBeNull().Gray[330, 130].ShouldBeLessThan((byte)30);
    }

    [Fact]
    public async Task A_turned_pdf_page_comes_as_it_is_shown()
    {
        var page = await ReadAsync(await File.ReadAllBytesAsync(Path.Combine(Folder, "rotated.pdf"), Token));

        (page.Width, page.Height).ShouldBe((594, 420));
        page.Gray[594 - 130, 330].ShouldBeLessThan((byte)30);
    }

    [Fact]
    public async Task The_oblong_pixels_of_a_fax_become_square()
    {
        var page = await ReadAsync(await File.ReadAllBytesAsync(Path.Combine(Folder, "fax-98dpi.tif"), Token));

        (page.Width, page.Height).ShouldBe((420, 624));
        page.Gray[330, 135].ShouldBe((byte)0);
    }

    [Theory]
    [InlineData(1, 420, 594, 330, 130)]
    [InlineData(2, 420, 594, 420 - 330, 130)]
    [InlineData(3, 420, 594, 420 - 330, 594 - 130)]
    [InlineData(4, 420, 594, 330, 594 - 130)]
    [InlineData(5, 594, 420, 130, 330)]
    [InlineData(6, 594, 420, 594 - 130, 330)]
    [InlineData(7, 594, 420, 594 - 130, 420 - 330)]
    [InlineData(8, 594, 420, 130, 420 - 330)]
    public async Task A_photo_is_turned_as_its_exif_says(int orientation, int width, int height, int squareX, int squareY)
    {
        var page = await ReadAsync(WithExif(await File.ReadAllBytesAsync(Path.Combine(Folder, "gray.jpg"), Token), orientation));

        (page.Width, page.Height).ShouldBe((width, height));
        page.Gray[squareX, squareY].ShouldBeLessThan((byte)30);
    }

    [Fact]
    public async Task A_pdf_with_a_password_is_refused_as_encrypted() =>
        (await ErrorAsync("encrypted.pdf")).Code.ShouldBe(DecodeErrorCodes.Encrypted);

    [Fact]
    public async Task A_pixel_bomb_is_refused_before_it_is_unpacked()
    {
        var error = await ErrorAsync("bomb.png");

        error.Code.ShouldBe(DecodeErrorCodes.TooManyPixels);
    }

    [Theory]
    [InlineData("gray.jpg")]
    [InlineData("progressive.jpg")]
    [InlineData("gray.png")]
    [InlineData("bilevel.png")]
    [InlineData("g4-two-pages.tif")]
    [InlineData("gray16.tif")]
    [InlineData("two-pages.pdf")]
    public async Task A_file_cut_off_anywhere_has_a_reason(string file)
    {
        var whole = await File.ReadAllBytesAsync(Path.Combine(Folder, file), Token);

        foreach (var share in new[] { 0.02, 0.3, 0.6, 0.9, 0.97 })
        {
            var error = await ErrorAsync(whole.AsMemory(0, (int)(whole.Length * share)));

            error.ShouldNotBeNull($"{file} cut at {share:P0} must not pass for whole");
            error.Reason.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task An_empty_file_is_refused() => (await ErrorAsync(Array.Empty<byte>())).ShouldNotBeNull().Code.ShouldBe(DecodeErrorCodes.Empty);

    [Fact]
    public async Task A_text_is_refused() => (await ErrorAsync("これは書類ではありません"u8.ToArray())).ShouldNotBeNull().Code.ShouldBe(DecodeErrorCodes.UnsupportedKind);

    [Fact]
    public async Task A_missing_file_is_an_error_not_an_exception() => (await ErrorAsync("no-such-file.pdf")).Code.ShouldBe(DecodeErrorCodes.CannotOpen);

    [Fact]
    public async Task Limits_on_bytes_pages_and_pixels_hold()
    {
        var path = Path.Combine(Folder, "g4-two-pages.tif");

        (await ErrorAsync(await File.ReadAllBytesAsync(path, Token), new DecodeLimits { MaxBytes = 1024 }))!.Code.ShouldBe(DecodeErrorCodes.TooManyBytes);
        (await ErrorAsync(await File.ReadAllBytesAsync(path, Token), new DecodeLimits { MaxPages = 1 }))!.Code.ShouldBe(DecodeErrorCodes.TooManyPages);
        (await ErrorAsync(await File.ReadAllBytesAsync(path, Token), new DecodeLimits { MaxPixelsPerPage = 10_000 }))!.Code.ShouldBe(DecodeErrorCodes.TooManyPixels);
    }

    [Fact]
    public async Task Damaged_bytes_end_in_a_page_or_a_reason_and_never_in_a_crash()
    {
        var random = new Random(20261122);
        var files = new[] { "gray.jpg", "cmyk.jpg", "gray16.png", "alpha16.png", "g4-two-pages.tif", "lzw-color.tif", "cmyk.tif", "two-pages.pdf", "rotated.pdf", "encrypted.pdf" };
        for (var i = 0; i < 50; i++)
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(Folder, files[i % files.Length]), Token);
            for (var flips = 1 + random.Next(40); flips > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var opening = await Decoder().OpenAsync(bytes, Token);

            if (opening.Document is null)
            {
                opening.Error.ShouldNotBeNull().Reason.ShouldNotBeEmpty();
                continue;
            }

            await using var document = opening.Document;
            var decoding = await document.ReadPageAsync(0, Token);
            (decoding.Page is null).ShouldBe(decoding.Error is not null);
        }
    }

    private static DocumentDecoder Decoder(DecodeLimits? limits = null) => new(Options.Create(limits ?? new DecodeLimits()), TimeProvider.System);

    private static async Task<PageImage> ReadAsync(ReadOnlyMemory<byte> content)
    {
        var opening = await Decoder().OpenAsync(content, Token);
        await using var document = opening.Document.ShouldNotBeNull(opening.Error?.Reason);
        var decoding = await document.ReadPageAsync(0, Token);
        return decoding.Page.ShouldNotBeNull(decoding.Error?.Reason);
    }

    private static async Task<DecodeError> ErrorAsync(string file)
    {
        var opening = await Decoder().OpenAsync(Path.Combine(Folder, file), Token);
        return (opening.Error ?? await FirstPageErrorAsync(opening.Document!)).ShouldNotBeNull();
    }

    private static async Task<DecodeError?> ErrorAsync(ReadOnlyMemory<byte> content, DecodeLimits? limits = null)
    {
        var opening = await Decoder(limits).OpenAsync(content, Token);
        return opening.Error ?? await FirstPageErrorAsync(opening.Document!);
    }

    private static async Task<DecodeError?> FirstPageErrorAsync(IPageSource document)
    {
        await using (document)
        {
            for (var i = 0; i < document.PageCount; i++)
            {
                if ((await document.ReadPageAsync(i, Token)).Error is { } error)
                {
                    return error;
                }
            }

            return null;
        }
    }

    /// <summary>Puts an EXIF block with nothing but an orientation behind the start mark.</summary>
    private static byte[] WithExif(byte[] jpeg, int orientation)
    {
        byte[] tiff =
        [
            (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
            0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
        ];
        byte[] block = [.. "Exif\0\0"u8, .. tiff];
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)((block.Length + 2) >> 8), (byte)(block.Length + 2), .. block, .. jpeg.AsSpan(2)];
    }
}
