namespace Rpa.Ocr.Recognition.Text;

/// <summary>The texts that a row of slots may show.</summary>
internal static class SlotTexts
{
    private const int PerSlot = 4;

    /// <summary>The likeliest texts, likeliest first, with shares of belief.</summary>
    public static IReadOnlyList<(string Text, double Share)> Of(IReadOnlyList<TextSlot> slots, int most)
    {
        var texts = new List<(string Text, double Share)> { (string.Empty, 1) };
        foreach (var slot in slots)
        {
            texts = [.. texts
                .SelectMany(text => slot.Choices.Take(PerSlot).Select(choice => (Text: text.Text + choice.Character, Share: text.Share * choice.Weight)))
                .OrderByDescending(text => text.Share)
                .Take(most)];
        }

        return texts;
    }
}
