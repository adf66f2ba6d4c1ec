namespace Rpa.Ocr.Engines.Glyphs;

/// <summary>Rpa's own handwriting networks, each loaded when it is first asked for. Thread-safe.</summary>
internal sealed class GlyphNetworks(ModelFiles files) : IDisposable
{
    private readonly Lazy<GlyphNetwork> _digits = new(() => GlyphNetwork.Load(files, "digits"));
    private readonly Lazy<GlyphNetwork> _kana = new(() => GlyphNetwork.Load(files, "kana"));
    private readonly Lazy<GlyphNetwork> _text = new(() => GlyphNetwork.Load(files, "text"));

    /// <summary>The digits 0 to 9.</summary>
    /// <exception cref="EngineUnavailableException">It is missing.</exception>
    public GlyphNetwork Digits => _digits.Value;

    /// <summary>Katakana.</summary>
    /// <exception cref="EngineUnavailableException">It is missing.</exception>
    public GlyphNetwork Kana => _kana.Value;

    /// <summary>Kanji, kana, Latin letters and digits.</summary>
    /// <exception cref="EngineUnavailableException">It is missing.</exception>
    public GlyphNetwork Text => _text.Value;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var network in new[] { _digits, _kana, _text })
        {
            if (network.IsValueCreated)
            {
                network.Value.Dispose();
            }
        }
    }
}
