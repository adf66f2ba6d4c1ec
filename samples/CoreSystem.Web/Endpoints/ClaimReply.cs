using CoreSystem.Web.Messages;

namespace CoreSystem.Web.Endpoints;

/// <summary>The answer to 審査, 登録 and 保留.</summary>
/// <param name="Step"><c>examined</c>; <c>refused</c>, <c>ask</c> or <c>done</c> for 登録; <c>held</c> for 保留.</param>
/// <param name="Message">What to show next.</param>
/// <param name="Messages">Every message of 審査.</param>
/// <param name="Result">Amounts, when there are any.</param>
/// <param name="CertificationNo">認定番号 when done.</param>
/// <param name="Dialogs">Windows to open before anything else.</param>
internal sealed record ClaimReply(
    string Step,
    MessageView Message,
    IReadOnlyList<MessageView> Messages,
    ResultView? Result,
    string CertificationNo,
    IReadOnlyList<MessageView> Dialogs);
