using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;

namespace Rpa.Scenarios.Applications;

/// <summary>
/// An application as a JSON file (<c>rpa.case/1</c>), for tools and for trying out rules: written by hand, or saved from a case.
/// The format is described in <c>Scenarios/README.md</c>.
/// </summary>
public static partial class CaseJson
{
    /// <summary>Value of <c>schema</c>.</summary>
    public const string Schema = "rpa.case/1";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        // A file for people, never part of a web page: Japanese stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] Names = ["schema", "procedure", "source", "reference", "sourceReference", "receivedOn", "fields"];

    /// <summary>Writes an application; fields in the order given.</summary>
    public static string Write(Application application)
    {
        ArgumentNullException.ThrowIfNull(application);
        var fields = new JsonObject();
        foreach (var (key, value) in application.Fields)
        {
            fields[key] = value?.ToJson();
        }

        var json = new JsonObject
        {
            ["schema"] = Schema,
            ["procedure"] = application.ProcedureId,
            ["source"] = CaseJsonReader.NameOf(application.Source),
            ["reference"] = application.Reference,
            ["sourceReference"] = application.SourceReference,
            ["receivedOn"] = CaseJsonReader.Format(application.ReceivedOn),
            ["fields"] = fields,
        }.ToJsonString(Layout);
        return EscapedSpace().Replace(json, "${backslashes}\u3000");
    }

    /// <summary>
    /// Reads an application. Values are the canonical JSON values of <see cref="Values.FieldValue"/>; a text that is not canonical
    /// (和暦, full-width digits, an option's words) is understood as if a person had typed it.
    /// </summary>
    /// <returns>The application, or all mistakes (Japanese, with the place in the file).</returns>
    public static CaseJsonResult Read(string json, IProcedureCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException exception)
        {
            return CaseJsonResult.Failed($"JSON として読めません（{exception.LineNumber + 1} 行目）。");
        }

        return root is JsonObject file
            ? new CaseJsonReader(catalog, Names).Read(file)
            : CaseJsonResult.Failed("一番外側は { } で書いてください。");
    }

    // Every encoder of .NET escapes the ideographic space, which stands in each name. An even number of backslashes before it is text.
    [GeneratedRegex(@"(?<!\\)(?<backslashes>(?:\\\\)*)\\u3000", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EscapedSpace();
}
