using CoreSystem.Web.Messages;

namespace CoreSystem.Web.Endpoints;

/// <summary>Rows for the search window; the first cell of each is the code.</summary>
internal sealed record SearchReply(IReadOnlyList<string[]> Rows, MessageView? Message, IReadOnlyList<MessageView> Dialogs);
