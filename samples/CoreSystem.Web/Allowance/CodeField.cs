using CoreSystem.Web.Messages;

namespace CoreSystem.Web.Allowance;

/// <summary>A field that takes a code of a table.</summary>
internal static class CodeField
{
    /// <summary>Needs a code of the table: E0012 when empty, E0013 when it is another.</summary>
    public static bool Check(
        string field, string label, string code, IReadOnlyDictionary<string, string> table, List<Message> messages)
    {
        if (table.ContainsKey(code))
        {
            return true;
        }

        messages.Add(MessageTable.At(field, code.Length == 0 ? "E0012" : "E0013", label));
        return false;
    }
}
