namespace Rpa.Scenarios.Applications;

/// <summary>Why a whole file is not imported. Codes are stable.</summary>
public enum FileStopReason
{
    /// <summary>空のファイル.</summary>
    Empty,

    /// <summary>見出しだけで申請がない.</summary>
    HeaderOnly,

    /// <summary>文字のファイルではない (PDF, ZIP, Excel …).</summary>
    NotText,

    /// <summary>文字コードが壊れている (a byte order mark, but other bytes follow).</summary>
    BrokenEncoding,

    /// <summary>一つの行が長すぎる: a quote was probably never closed.</summary>
    RecordTooLong,

    /// <summary>引用符が閉じていない: records can no longer be told apart.</summary>
    BrokenQuotes,

    /// <summary>同じ見出しが二つ以上ある.</summary>
    DuplicateHeaders,

    /// <summary>見出しが対応表と違う.</summary>
    UnknownHeaders,

    /// <summary>対応表にない手続.</summary>
    UnknownProcedure,

    /// <summary>列数の合わない行があり、対応表がファイル全体の停止を求めている.</summary>
    BrokenRows,

    /// <summary>取り込めない行があり、対応表がファイル全体の停止を求めている.</summary>
    RefusedRows,

    /// <summary>縦持ちで、一つの申請の行が離れている.</summary>
    ScatteredRows,

    /// <summary>指定された申請元の書出しではない.</summary>
    OtherSource,
}
