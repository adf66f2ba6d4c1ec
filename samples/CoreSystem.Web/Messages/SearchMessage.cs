namespace CoreSystem.Web.Messages;

/// <summary>What the message line says after a search.</summary>
internal static class SearchMessage
{
    public static Message Of(int count, int max)
    {
        if (count > max)
        {
            return MessageTable.Get("I0002");
        }

        return count == 0 ? MessageTable.Get("E0044", "検索条件") : MessageTable.Get("I0003", count);
    }
}
