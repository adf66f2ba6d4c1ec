namespace Rpa.Ocr.Recognition.Text;

/// <summary>A character of a line as both engines see it.</summary>
/// <param name="Choices">What it may be, best first, with weights that add up to 1.</param>
/// <param name="Agreed">Whether both engines say the same.</param>
/// <param name="Alone">Whether only one engine saw a character here.</param>
internal sealed record TextSlot(IReadOnlyList<(string Character, double Weight)> Choices, bool Agreed, bool Alone)
{
    /// <summary>The best choice.</summary>
    public string Best => Choices[0].Character;
}
