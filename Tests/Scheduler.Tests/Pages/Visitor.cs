using System.Net;
using System.Text.RegularExpressions;

namespace Rpa.Scheduler.Tests.Pages;

/// <summary>A browser without scripts: cookies, pages, forms with their token; redirects are seen, not followed.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };

    public Visitor(Uri address) => Http = new HttpClient(_handler) { BaseAddress = address };

    public HttpClient Http { get; }

    public CookieContainer Cookies => _handler.CookieContainer;

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(new Uri(path, UriKind.Relative));

    public Task<string> ReadAsync(string path) => Http.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>Posts a form with the token of a page that was read before.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string tokenPage, params (string Name, string Value)[] values)
    {
        var token = TokenOf(await ReadAsync(tokenPage));
        return await PostRawAsync(path, [.. values, ("__RequestVerificationToken", token)]);
    }

    public Task<HttpResponseMessage> PostRawAsync(string path, params (string Name, string Value)[] values) =>
        Http.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(values.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))));

    public async Task<HttpResponseMessage> SignInAsync(string userName, string password) =>
        await PostAsync("/account/login", "/account/login", ("user", userName), ("password", password));

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    private static string TokenOf(string html)
    {
        var meta = FormMeta().Match(html);
        var match = meta.Success ? meta : FormField().Match(html);
        return WebUtility.HtmlDecode(match.Groups["token"].Value);
    }

    [GeneratedRegex("name=\"rpa-form\" content=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormMeta();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormField();
}
