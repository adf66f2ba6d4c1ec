namespace CoreSystem.Web.Messages;

/// <summary>A message with its code, such as E0012, and the id of the field that it is about (empty: none).</summary>
internal sealed record Message(string Code, string Text, string Field = "")
{
    public MessageKind Kind => Code[0] switch
    {
        'E' => MessageKind.Error,
        'W' => MessageKind.Warning,
        'Q' => MessageKind.Question,
        'A' => MessageKind.Attention,
        _ => MessageKind.Information,
    };

    /// <summary>The kind as the pages name it: <c>error</c>, <c>confirm</c>, <c>info</c> or <c>attention</c>.</summary>
    public string KindName => Kind switch
    {
        MessageKind.Error => "error",
        MessageKind.Warning or MessageKind.Question => "confirm",
        MessageKind.Attention => "attention",
        _ => "info",
    };

    public string Title => Kind switch
    {
        MessageKind.Error => $"{Code}　エラー",
        MessageKind.Warning => $"{Code}　警告",
        MessageKind.Question => $"{Code}　確認",
        MessageKind.Attention => $"{Code}　注意",
        _ => $"{Code}　お知らせ",
    };
}
