namespace Rpa.Ocr.Recognition;

/// <summary>The flags of a reading; listed with their meaning in <c>Ocr/README.md</c>.</summary>
public static class ReadingFlags
{
    /// <summary>Written by hand.</summary>
    public const string Handwritten = "handwritten";

    /// <summary>Something struck out, or written over a struck-out mark. Never accepted without an eye.</summary>
    public const string StruckOut = "struck_out";

    /// <summary>同上, 〃: the value is that of the field referred to.</summary>
    public const string Ditto = "ditto";

    /// <summary>Writing leaves the field.</summary>
    public const string Overflow = "overflow";

    /// <summary>A coloured stamp or seal lies over the field.</summary>
    public const string Stamp = "stamp";

    /// <summary>A line from corner to corner (斜線): not applicable; the value is empty.</summary>
    public const string Slashed = "slashed";

    /// <summary>The page that the field stands on is missing. Never accepted without an eye.</summary>
    public const string PageMissing = "page_missing";

    /// <summary>Several options are marked where one is asked for. Never accepted without an eye.</summary>
    public const string TwoChoices = "two_choices";

    /// <summary>A mark between options, or too open to tell which is meant. Never accepted without an eye.</summary>
    public const string UnclearMark = "unclear_mark";

    /// <summary>Fewer digits than the field has boxes. Never accepted without an eye.</summary>
    public const string Incomplete = "incomplete";

    /// <summary>The check digit does not fit. Never accepted without an eye.</summary>
    public const string CheckDigitFailed = "check_digit_failed";

    /// <summary>The check digit decided between two readings of a digit.</summary>
    public const string CheckDigitDecided = "check_digit_decided";

    /// <summary>No such day (2月30日), or a part of the date is missing. Never accepted without an eye.</summary>
    public const string ImpossibleDate = "impossible_date";

    /// <summary>The calendar or the kind of date decided between two readings of a digit.</summary>
    public const string DateDecided = "date_decided";

    /// <summary>No era is circled. Never accepted without an eye.</summary>
    public const string NoEra = "no_era";

    /// <summary>The two readings of the line differ.</summary>
    public const string EnginesDiffer = "engines_differ";

    /// <summary>There is ink, but nothing could be made of it. Never accepted without an eye.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>The ledger holds the same for the person found by independent evidence.</summary>
    public const string LedgerAgrees = "ledger_agrees";

    /// <summary>The ledger holds something else for the person found by independent evidence. Never accepted without an eye.</summary>
    public const string LedgerDiffers = "ledger_differs";

    /// <summary>The value is a word of a closed list (banks, relations, towns, employers) that the reading was led to.</summary>
    public const string Lexicon = "lexicon";

    /// <summary>Doubtful characters were settled by the ledger's spelling; what was read first is among the alternatives.</summary>
    public const string LedgerSpelling = "ledger_spelling";

    /// <summary>The reading goes against another field (an address that is not the postcode's town). Never accepted without an eye.</summary>
    public const string FieldsDiffer = "fields_differ";

    /// <summary>Flags that keep a reading from being accepted, whatever its confidence.</summary>
    public static IReadOnlySet<string> Blocking { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        StruckOut, TwoChoices, UnclearMark, Incomplete, CheckDigitFailed, ImpossibleDate, NoEra, Unreadable, LedgerDiffers, FieldsDiffer, PageMissing,
    };
}
