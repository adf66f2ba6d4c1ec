namespace Rpa.Scenarios.Applications;

/// <summary>Encoding found in an export. It is found from the bytes and reported, never guessed in silence.</summary>
public enum FileEncoding
{
    /// <summary>Not found out: the file is empty or no text.</summary>
    Unknown,

    /// <summary>UTF-8 without byte order mark (also plain ASCII).</summary>
    Utf8,

    /// <summary>UTF-8 with byte order mark.</summary>
    Utf8Bom,

    /// <summary>UTF-16 little endian with byte order mark.</summary>
    Utf16Le,

    /// <summary>UTF-16 big endian with byte order mark.</summary>
    Utf16Be,

    /// <summary>Code page 932 (Windows Shift_JIS): whatever is not UTF-8.</summary>
    Cp932,
}
