using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CoreSystem.Web.Messages;

/// <summary>JSON between the pages' scripts and the server; safe to stand inside a page.</summary>
internal static class ScreenJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };
}
