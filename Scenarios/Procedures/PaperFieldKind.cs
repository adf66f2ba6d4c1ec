namespace Rpa.Scenarios.Procedures;

/// <summary>How a field is laid out on paper (the <c>type</c> of the geometry file).</summary>
public enum PaperFieldKind
{
    /// <summary><c>text.kanji</c>: free handwriting.</summary>
    Kanji,

    /// <summary><c>text.kana</c>.</summary>
    Kana,

    /// <summary><c>text.alnum</c>: letters and digits, boxed or not.</summary>
    Alnum,

    /// <summary><c>digits</c>: boxed, or a free line (telephone).</summary>
    Digits,

    /// <summary><c>date.wareki</c>: era circle (or printed era), year, month, day.</summary>
    Date,

    /// <summary><c>choice.circle</c>.</summary>
    Circle,

    /// <summary><c>choice.check</c>.</summary>
    Check,

    /// <summary><c>money</c>.</summary>
    Money,

    /// <summary><c>signature</c>.</summary>
    Signature,
}
