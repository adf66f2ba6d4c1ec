using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Rpa.Scenarios.Procedures.Loading;

/// <summary>
/// A YAML or JSON file with the position of every node. JSON is read as YAML, of which it is a part, because the JSON reader
/// of .NET forgets positions.
/// </summary>
/// <param name="Name">Name for messages, relative to the folder of procedures.</param>
/// <param name="Root">The top mapping.</param>
internal sealed record SourceFile(string Name, YamlMappingNode Root)
{
    private const long MaxBytes = 4_000_000;

    /// <summary>Reads a file, or reports why it cannot be read and returns null.</summary>
    public static SourceFile? Read(string path, string name, FormatProblems problems)
    {
        var info = new FileInfo(path);
        if (!info.Exists)
        {
            problems.Add(name, 1, 1, "ファイルがありません。");
            return null;
        }

        if (info.Length > MaxBytes)
        {
            problems.Add(name, 1, 1, $"ファイルが大きすぎます（{MaxBytes / 1_000_000} MB まで）。");
            return null;
        }

        try
        {
            using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            var stream = new YamlStream();
            stream.Load(reader);
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new SourceFile(name, root);
            }

            problems.Add(name, 1, 1, "「名前: 値」の並びで書いてください。");
        }
        catch (YamlException exception)
        {
            problems.Add(name, exception.Start.Line, exception.Start.Column, $"YAML として読めません。字下げ・コロンの後の空白・引用符を確かめてください（{exception.Message}）。");
        }
        catch (DecoderFallbackException)
        {
            problems.Add(name, 1, 1, "文字コードが UTF-8 ではありません。UTF-8 で保存し直してください。");
        }

        return null;
    }
}
