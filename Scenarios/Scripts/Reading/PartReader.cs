using YamlDotNet.RepresentationModel;

namespace Rpa.Scenarios.Scripts.Reading;

/// <summary>Reads the parts of a scenario: written in it, or in a file beside it that several scenarios share.</summary>
internal static class PartReader
{
    /// <summary>The parts by name, and the file that holds them if it is another one.</summary>
    public static (Dictionary<string, ScenarioPart> Parts, string? File) Read(ScriptMapping root, string path)
    {
        var parts = new Dictionary<string, ScenarioPart>(StringComparer.Ordinal);
        if (root.Optional("parts") is not { } node)
        {
            return (parts, null);
        }

        if (node is YamlMappingNode)
        {
            ReadAll(root.Reader, node, parts);
            return (parts, null);
        }

        if (root.Reader.Text(node, "「parts」") is not { } name)
        {
            return (parts, null);
        }

        var file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, name);
        if (!File.Exists(file))
        {
            root.Reader.Problem(node, $"シナリオと同じ場所に「{name}」がありません。");
            return (parts, null);
        }

        var (reader, shared) = ScriptReader.Open(file, root.Reader.Problems);
        if (shared is not null)
        {
            var mapping = reader.Mapping(shared);
            if (mapping.Required("parts") is { } all)
            {
                ReadAll(reader, all, parts);
            }

            mapping.Finish();
        }

        foreach (var part in parts.Values)
        {
            // A shared file serves several scenarios: each calls what it needs.
            part.IsCalled = true;
        }

        return (parts, file);
    }

    private static void ReadAll(ScriptReader reader, YamlNode node, Dictionary<string, ScenarioPart> parts)
    {
        foreach (var (name, key, value) in reader.Entries(node, "「parts」"))
        {
            if (value is not YamlMappingNode body)
            {
                reader.Problem(value, $"部品「{name}」には do（手順）と、あれば takes（受け取る値の名前）を書いてください。");
                continue;
            }

            var mapping = reader.Mapping(body);
            var takes = mapping.Optional("takes") is { } list ? reader.Texts(list, "「takes」") : [];
            foreach (var wrong in takes.Where(taken => !StepParts.IsName(taken)))
            {
                mapping.Problem($"「{wrong}」は名前に使えません。英字で始まる英数字にしてください。");
            }

            parts[name] = new ScenarioPart(name, reader, reader.MarkOf(key), takes, mapping.Required("do"));
            mapping.Finish();
        }
    }
}
