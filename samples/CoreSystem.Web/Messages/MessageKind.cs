namespace CoreSystem.Web.Messages;

/// <summary>The kinds of messages, by the letter that a code starts with.</summary>
internal enum MessageKind
{
    /// <summary>E: nothing is stored; only 閉じる.</summary>
    Error,

    /// <summary>W: はい goes on, いいえ stops.</summary>
    Warning,

    /// <summary>Q: asks before something is done.</summary>
    Question,

    /// <summary>I: tells; only 閉じる.</summary>
    Information,

    /// <summary>A: a notice about a person (支援措置); only 閉じる.</summary>
    Attention,
}
