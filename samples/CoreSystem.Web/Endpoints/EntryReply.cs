using CoreSystem.Web.Entries;
using CoreSystem.Web.Messages;

namespace CoreSystem.Web.Endpoints;

/// <summary>The answer to 審査 and 登録 of an entry screen.</summary>
/// <param name="Step"><c>examined</c>; <c>refused</c>, <c>ask</c> or <c>done</c> for 登録.</param>
/// <param name="Message">What to show next.</param>
/// <param name="Messages">Every message of 審査.</param>
/// <param name="Figures">What was worked out.</param>
/// <param name="ReceiptNo">The number given, when done.</param>
/// <param name="Dialogs">Windows to open before anything else.</param>
internal sealed record EntryReply(
    string Step,
    MessageView Message,
    IReadOnlyList<MessageView> Messages,
    IReadOnlyList<Figure> Figures,
    string ReceiptNo,
    IReadOnlyList<MessageView> Dialogs);
