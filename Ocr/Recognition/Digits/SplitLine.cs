namespace Rpa.Ocr.Recognition.Digits;

/// <summary>A line without boxes, parted into single digits.</summary>
/// <param name="Cells">The digits, left to right; at least one.</param>
/// <param name="Marks">What stands between them: the number of digits before it, and the mark (<c>-</c>, <c>(</c>, <c>)</c>), left to right.</param>
internal sealed record SplitLine(IReadOnlyList<DigitCell> Cells, IReadOnlyList<(int After, char Mark)> Marks)
{
    /// <summary>The line's text, with its digits as they were read.</summary>
    /// <param name="digits">As many digits as there are cells.</param>
    public string TextOf(string digits)
    {
        var text = digits;
        foreach (var (after, mark) in Marks.Reverse().Where(mark => mark.After <= digits.Length))
        {
            text = text.Insert(after, mark.ToString());
        }

        return text.TrimStart('-').TrimEnd('-', '(');
    }
}
