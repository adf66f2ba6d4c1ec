using System.Runtime.InteropServices;

namespace Rpa.Ocr.Imaging;

/// <summary>The functions of <c>Ocr/native</c>. Each returns 0, or -1 with a message in <see cref="LastError"/>.</summary>
internal static partial class Native
{
    public const string Library = "rpa_imaging";

    [LibraryImport(Library, EntryPoint = "rpa_abi_version")]
    public static partial int AbiVersion();

    [LibraryImport(Library, EntryPoint = "rpa_last_error")]
    public static partial nint LastError();

    [LibraryImport(Library, EntryPoint = "rpa_resize")]
    public static partial int Resize(ReadOnlySpan<byte> src, int sw, int sh, int channels, Span<byte> dst, int dw, int dh, int interpolation);

    [LibraryImport(Library, EntryPoint = "rpa_warp")]
    public static partial int Warp(ReadOnlySpan<byte> src, int sw, int sh, int channels, Span<byte> dst, int dw, int dh, ReadOnlySpan<double> map, int interpolation, int border);

    [LibraryImport(Library, EntryPoint = "rpa_remap")]
    public static partial int Remap(ReadOnlySpan<byte> src, int sw, int sh, int channels, Span<byte> dst, int dw, int dh, ReadOnlySpan<float> gridX, ReadOnlySpan<float> gridY, int columns, int rows, int step, int interpolation, int border);

    [LibraryImport(Library, EntryPoint = "rpa_turn")]
    public static partial int Turn(ReadOnlySpan<byte> src, int sw, int sh, int channels, Span<byte> dst, int turns);

    [LibraryImport(Library, EntryPoint = "rpa_gray")]
    public static partial int Gray(ReadOnlySpan<byte> rgb, int width, int height, Span<byte> dst);

    [LibraryImport(Library, EntryPoint = "rpa_blur")]
    public static partial int Blur(ReadOnlySpan<byte> src, int width, int height, Span<byte> dst, double sigma);

    [LibraryImport(Library, EntryPoint = "rpa_box")]
    public static partial int Box(ReadOnlySpan<byte> src, int width, int height, Span<byte> dst, int kw, int kh);

    [LibraryImport(Library, EntryPoint = "rpa_median")]
    public static partial int Median(ReadOnlySpan<byte> src, int width, int height, Span<byte> dst, int size);

    [LibraryImport(Library, EntryPoint = "rpa_morph")]
    public static partial int Morph(ReadOnlySpan<byte> src, int width, int height, Span<byte> dst, int operation, int kw, int kh);

    [LibraryImport(Library, EntryPoint = "rpa_dark_detail")]
    public static partial int DarkDetail(ReadOnlySpan<byte> src, int width, int height, Span<byte> dst, int kernelSize, int leastGround);

    [LibraryImport(Library, EntryPoint = "rpa_flatten")]
    public static partial int Flatten(Span<byte> pixels, ReadOnlySpan<byte> ground, int width, int height);

    [LibraryImport(Library, EntryPoint = "rpa_split")]
    public static partial int Split(ReadOnlySpan<byte> src, int width, int height, Span<byte> a, Span<byte> b, Span<byte> c);

    [LibraryImport(Library, EntryPoint = "rpa_lookup")]
    public static partial int Lookup(ReadOnlySpan<byte> src, int width, int height, Span<byte> dst, ReadOnlySpan<byte> table);

    [LibraryImport(Library, EntryPoint = "rpa_otsu")]
    public static partial int Otsu(ReadOnlySpan<byte> src, int width, int height, out int threshold);

    [LibraryImport(Library, EntryPoint = "rpa_components")]
    public static partial int Components(ReadOnlySpan<byte> src, int width, int height, Span<int> boxes, int capacity, out int count, Span<int> labels);

    [LibraryImport(Library, EntryPoint = "rpa_match")]
    public static partial int Match(ReadOnlySpan<byte> whole, int ww, int wh, ReadOnlySpan<byte> part, int pw, int ph, int apart, Span<double> result);

    [LibraryImport(Library, EntryPoint = "rpa_match_patches")]
    public static partial int MatchPatches(ReadOnlySpan<byte> blank, ReadOnlySpan<byte> page, int width, int height, ReadOnlySpan<int> centres, int count, int half, int reach, int apart, Span<double> results);
}
