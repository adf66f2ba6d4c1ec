using CoreSystem.Web.Messages;

namespace CoreSystem.Web.Faults;

/// <summary>Windows that a fault wants opened with the answer to the request at hand.</summary>
internal static class PendingDialogs
{
    private static readonly object Key = new();

    public static void Add(HttpContext context, Message message)
    {
        if (context.Items[Key] is not List<Message> list)
        {
            context.Items[Key] = list = [];
        }

        list.Add(message);
    }

    /// <summary>The windows, once.</summary>
    public static IReadOnlyList<Message> Take(HttpContext context)
    {
        var list = context.Items[Key] as List<Message> ?? [];
        context.Items.Remove(Key);
        return list;
    }
}
