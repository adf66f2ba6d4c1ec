using CoreSystem.Web.Messages;

namespace Rpa.CoreSystem.Tests.Computing;

public sealed class MessageTableTests
{
    [Fact]
    public void The_document_lists_every_message_with_its_text()
    {
        var documented = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "MESSAGES.md"))
            .Where(line => line.Length > 8 && line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[3]))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[1], cells => cells[2], StringComparer.Ordinal);

        documented.Keys.Order(StringComparer.Ordinal).ShouldBe(MessageTable.Codes.Order(StringComparer.Ordinal));
        foreach (var code in MessageTable.Codes)
        {
            documented[code].ShouldBe(MessageTable.Template(code), code);
        }
    }
}
