namespace Rpa.Scenarios.Procedures.Forms;

/// <summary>Changes a <c>procedure.yaml</c> as text, so that its remarks and its layout stay.</summary>
public static class ProcedureText
{
    private const string Forms = "forms:";

    /// <summary>Adds a form revision to the list <c>forms</c>.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <param name="revision">The revision.</param>
    /// <param name="otherWording">Fields whose options are worded otherwise on this form.</param>
    public static string AddForm(string yaml, string revision, IReadOnlyList<string> otherWording)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(otherWording);
        var lines = yaml.ReplaceLineEndings("\n").Split('\n').ToList();
        List<string> entry = [$"  - revision: {revision}"];
        if (otherWording.Count > 0)
        {
            entry.Add($"    otherWording: [{string.Join(", ", otherWording)}]");
        }

        var head = lines.FindIndex(line => line.StartsWith(Forms, StringComparison.Ordinal));
        if (head < 0)
        {
            var sections = lines.FindIndex(line => line.StartsWith("sections:", StringComparison.Ordinal));
            lines.InsertRange(sections < 0 ? lines.Count : sections, [Forms, .. entry, string.Empty]);
            return string.Join('\n', lines);
        }

        lines[head] = Forms + (lines[head].IndexOf('#', StringComparison.Ordinal) is >= 0 and var remark ? " " + lines[head][remark..] : string.Empty);
        var end = head + 1;
        for (var at = head + 1; at < lines.Count && (lines[at].Length == 0 || lines[at][0] is ' ' or '#' or '-'); at++)
        {
            end = lines[at].TrimStart() is { Length: > 0 } text && text[0] != '#' ? at + 1 : end;
        }

        // Entries may stand at the margin, as YAML allows.
        if (lines.GetRange(head + 1, end - head - 1).Exists(line => line.StartsWith("- ", StringComparison.Ordinal)))
        {
            entry = entry.ConvertAll(line => line[2..]);
        }

        lines.InsertRange(end, entry);
        return string.Join('\n', lines);
    }
}
