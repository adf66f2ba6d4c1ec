namespace CoreSystem.Web.Messages;

/// <summary>A message as the pages' scripts take it.</summary>
internal sealed record MessageView(string Code, string Kind, string Title, string Text, string Field)
{
    public static MessageView Of(Message message) =>
        new(message.Code, message.KindName, message.Title, message.Text, message.Field);
}
