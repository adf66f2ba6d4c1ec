namespace CoreSystem.Desktop;

/// <summary>Kinds of message windows.</summary>
public enum NoticeKind
{
    /// <summary>エラー: OK.</summary>
    Error,

    /// <summary>警告: はい, いいえ.</summary>
    Warning,

    /// <summary>確認: はい, いいえ.</summary>
    Question,

    /// <summary>お知らせ: OK.</summary>
    Notice,

    /// <summary>注意: OK.</summary>
    Attention,
}
