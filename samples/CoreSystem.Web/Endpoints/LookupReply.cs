using CoreSystem.Web.Messages;

namespace CoreSystem.Web.Endpoints;

/// <summary>What a look-up found, and the windows to open.</summary>
internal sealed record LookupReply(bool Found, string Text, PersonView? Person, IReadOnlyList<MessageView> Dialogs);
