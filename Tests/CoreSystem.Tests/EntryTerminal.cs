using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rpa.CoreSystem.Tests;

/// <summary>An entry screen as its page's script talks to it.</summary>
internal sealed class EntryTerminal(CoreClient client, string screen)
{
    /// <summary>Opens the screen and returns its 受付番号.</summary>
    public async Task<string> OpenAsync() => Html.Text(await client.PageAsync("/" + screen), "reception-no");

    /// <summary>Leaves a field.</summary>
    public Task<JsonElement> LookUpAsync(string field, IReadOnlyDictionary<string, string> fields) =>
        client.CallAsync($"/{screen}/lookup", new { field, fields });

    /// <summary>Presses F10.</summary>
    public Task<JsonElement> ExamineAsync(IReadOnlyDictionary<string, string> fields) => client.CallAsync($"/{screen}/examine", new { fields });

    /// <summary>The codes that 審査 gives, parted by spaces.</summary>
    public async Task<string> CodesAsync(IReadOnlyDictionary<string, string> fields) => (await ExamineAsync(fields)).Codes();

    /// <summary>Presses F12 and answers はい to everything; the last answer.</summary>
    public async Task<JsonElement> RegisterAsync(IReadOnlyDictionary<string, string> fields, IReadOnlyDictionary<string, int>? versions = null)
    {
        versions ??= await VersionsAsync(fields);
        var answered = new List<string>();
        var confirmed = false;
        while (true)
        {
            var answer = await client.CallAsync($"/{screen}/register", new { fields, versions, answered, confirmed });
            if (!answer.TryGetProperty("step", out var step) || step.GetString() is not "ask")
            {
                return answer;
            }

            var code = answer.Code();
            confirmed = code is "Q0001";
            answered.Add(code);
        }
    }

    /// <summary>The version that the screen would hold of each person.</summary>
    public async Task<Dictionary<string, int>> VersionsAsync(IReadOnlyDictionary<string, string> fields)
    {
        var versions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (field, _) in fields.Where(f => Regex.IsMatch(f.Key, "-no$", RegexOptions.None, TimeSpan.FromSeconds(1)) && f.Key is not "reception-no" && f.Value.Length > 0))
        {
            var answer = await LookUpAsync(field, fields);
            if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("person", out var person) && person.GetString() is { Length: > 0 } no)
            {
                versions[no] = answer.GetProperty("version").GetInt32();
            }
        }

        return versions;
    }

    /// <summary>A figure of 審査, without decoration.</summary>
    public static string Figure(JsonElement answer, string id) => answer.GetProperty("figures").EnumerateArray()
        .Single(f => string.Equals(f.GetProperty("id").GetString(), id, StringComparison.Ordinal)).GetProperty("value").GetString()!;
}
