namespace CoreSystem.Web.Entries;

/// <summary>What a field of an entry screen takes.</summary>
internal enum FieldKind
{
    /// <summary>Letters of code page 932.</summary>
    Text,

    /// <summary>Digits (and letters where a number has one), as they are: leading zeros count.</summary>
    Number,

    /// <summary>A code of a table; its meaning is shown beside the field.</summary>
    Code,

    /// <summary>7 digits 和暦.</summary>
    Date,

    /// <summary>Whole yen, with a leading minus where it may be negative.</summary>
    Money,

    /// <summary>A number of a register or master; what is behind it is shown beside the field.</summary>
    Lookup,
}
