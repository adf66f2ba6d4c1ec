using System.Runtime.InteropServices;
using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Engines.Tesseract;

/// <summary>One Tesseract engine for one language, about 34 MB. Not thread-safe: rent it from the <see cref="TesseractPool"/>.</summary>
internal sealed unsafe class TesseractEngine : IDisposable
{
    private const int LstmOnly = 1;
    private const int SymbolLevel = 4;

    /// <summary>Lines come scaled so that their characters have the size of 10 point print at this resolution.</summary>
    private const int Dpi = 300;

    private nint _handle;
    private string _whitelist = string.Empty;

    /// <summary>Starts an engine.</summary>
    /// <exception cref="EngineUnavailableException">Library or language data are missing.</exception>
    public TesseractEngine(string dataPath, string language)
    {
        try
        {
            // OpenMP reads its limit when it is loaded, so the environment of the C library must hold it before Tesseract comes in:
            // without it every short line costs three times the processor time.
            _ = TesseractNative.SetEnv("OMP_THREAD_LIMIT", "1", 1);
            _handle = TesseractNative.Create();
        }
        catch (DllNotFoundException e)
        {
            throw new EngineUnavailableException("Tesseract 5 (libtesseract5) is not installed. Run ./rpa setup.", e);
        }

        if (TesseractNative.Init(_handle, dataPath, language, LstmOnly) != 0)
        {
            TesseractNative.Delete(_handle);
            _handle = 0;
            throw new EngineUnavailableException($"Tesseract could not load the language '{language}'. Run ./rpa setup.");
        }

        _ = TesseractNative.SetVariable(_handle, "debug_file", OperatingSystem.IsWindows() ? "NUL" : "/dev/null");
        _ = TesseractNative.SetVariable(_handle, "tessedit_do_invert", "0");
    }

    /// <summary>Reads an image, dark on white.</summary>
    /// <param name="image">The image; a margin of some 20 white pixels helps.</param>
    /// <param name="layout">How the text is laid out.</param>
    /// <param name="whitelist">Characters allowed; empty for all.</param>
    public TextRead Read(GrayImage image, TextLayout layout, string whitelist = "")
    {
        ObjectDisposedException.ThrowIf(_handle == 0, this);
        if (!string.Equals(_whitelist, whitelist, StringComparison.Ordinal))
        {
            _ = TesseractNative.SetVariable(_handle, "tessedit_char_whitelist", whitelist);
            _whitelist = whitelist;
        }

        TesseractNative.SetPageSegMode(_handle, (int)layout);
        fixed (byte* pixels = image.Pixels)
        {
            TesseractNative.SetImage(_handle, pixels, image.Width, image.Height, 1, image.Width);
        }

        TesseractNative.SetSourceResolution(_handle, Dpi);
        try
        {
            return TesseractNative.Recognize(_handle, 0) == 0 ? new TextRead(Symbols()) : new TextRead([]);
        }
        finally
        {
            TesseractNative.Clear(_handle);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_handle != 0)
        {
            TesseractNative.Delete(_handle);
            _handle = 0;
        }
    }

    private List<TextSymbol> Symbols()
    {
        var symbols = new List<TextSymbol>();
        var iterator = TesseractNative.GetIterator(_handle);
        if (iterator == 0)
        {
            return symbols;
        }

        try
        {
            var page = TesseractNative.PageIterator(iterator);
            do
            {
                var text = TesseractNative.GetText(iterator, SymbolLevel);
                if (text == 0)
                {
                    continue;
                }

                var symbol = Marshal.PtrToStringUTF8(text);
                TesseractNative.DeleteText(text);
                if (!string.IsNullOrWhiteSpace(symbol)
                    && TesseractNative.BoundingBox(page, SymbolLevel, out var left, out var top, out var right, out var bottom) != 0)
                {
                    var confidence = Math.Clamp(TesseractNative.Confidence(iterator, SymbolLevel) / 100.0, 0, 1);
                    symbols.Add(new TextSymbol(symbol, confidence, new PixelBox(left, top, right - left, bottom - top)));
                }
            }
            while (TesseractNative.Next(iterator, SymbolLevel) != 0);
        }
        finally
        {
            TesseractNative.DeleteIterator(iterator);
        }

        return symbols;
    }
}
