namespace CoreSystem.Desktop;

/// <summary>A message window.</summary>
/// <param name="Code">Message code; its first letter says the kind.</param>
/// <param name="Text">Text.</param>
public sealed record Notice(string Code, string Text)
{
    /// <summary>The kind that the code says.</summary>
    public NoticeKind Kind => Code[0] switch
    {
        'E' => NoticeKind.Error,
        'W' => NoticeKind.Warning,
        'Q' => NoticeKind.Question,
        'A' => NoticeKind.Attention,
        _ => NoticeKind.Notice,
    };

    /// <summary>Whether it asks はい or いいえ.</summary>
    public bool Asks => Kind is NoticeKind.Warning or NoticeKind.Question;

    /// <summary>Title of the window.</summary>
    public string Title => $"{Kind switch { NoticeKind.Error => "エラー", NoticeKind.Warning => "警告", NoticeKind.Question => "確認", NoticeKind.Attention => "注意", _ => "お知らせ" }} [{Code}]";
}
