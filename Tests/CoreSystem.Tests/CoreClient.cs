using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rpa.CoreSystem.Tests;

/// <summary>Talks to the system as its pages do.</summary>
internal sealed class CoreClient(HttpClient http) : IDisposable
{
    public Task<HttpResponseMessage> LogInAsync(string id, string password) =>
        PostAsync("/CM0001", ("UserId", id), ("Password", password), ("Business", "2"));

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<string> PageAsync(string path) => await (await GetAsync(path)).Content.ReadAsStringAsync();

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return http.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public async Task<string> SubmitAsync(string path, params (string Name, string Value)[] fields) =>
        await (await PostAsync(path, fields)).Content.ReadAsStringAsync();

    /// <summary>A round trip of JT1001.</summary>
    public async Task<JsonElement> CallAsync(string path, object content) =>
        await (await http.PostAsJsonAsync(new Uri(path, UriKind.Relative), content)).Content.ReadFromJsonAsync<JsonElement>();

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json = null) =>
        http.SendAsync(new HttpRequestMessage(method, new Uri(path, UriKind.Relative))
        {
            Content = json is null ? null : new StringContent(json),
        });

    /// <summary>Opens JT1001 and returns its 受付番号.</summary>
    public async Task<string> OpenClaimAsync() => Html.Text(await PageAsync("/JT1001"), "reception-no");

    /// <summary>The version that the screen would hold of each person on a claim.</summary>
    public async Task<Dictionary<string, int>> VersionsAsync(IReadOnlyDictionary<string, string> fields)
    {
        var versions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (field, no) in fields.Where(f => Regex.IsMatch(f.Key, "^(claimant|spouse|child-[0-9]+|sibling-[0-9]+)-no$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) && f.Value.Length > 0))
        {
            var answer = await CallAsync("/JT1001/person", new { field, code = no });
            if (answer.GetProperty("found").GetBoolean())
            {
                versions[no] = answer.GetProperty("person").GetProperty("version").GetInt32();
            }
        }

        return versions;
    }

    public Task<JsonElement> ExamineAsync(IReadOnlyDictionary<string, string> fields) =>
        CallAsync("/JT1001/examine", new { fields });

    /// <summary>Presses F12 and answers はい to everything; the last answer.</summary>
    public async Task<JsonElement> RegisterAsync(
        IReadOnlyDictionary<string, string> fields, IReadOnlyDictionary<string, int>? versions = null)
    {
        versions ??= await VersionsAsync(fields);
        var answered = new List<string>();
        var confirmed = false;
        while (true)
        {
            var answer = await CallAsync("/JT1001/register", new { fields, versions, answered, confirmed });
            if (!answer.TryGetProperty("step", out var step) || step.GetString() is not "ask")
            {
                return answer;
            }

            var code = answer.GetProperty("message").GetProperty("code").GetString()!;
            confirmed = code is "Q0001";
            answered.Add(code);
        }
    }

    public void Dispose() => http.Dispose();
}
