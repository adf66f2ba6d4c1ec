using System.Net;

namespace Rpa.EndToEnd.Tests.Play;

/// <summary>A small system of other makers: a list with a search, a form, a page per note. It knows nothing of us.</summary>
internal sealed class NoteSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<(string Title, string Key, string Body)> _notes = [];

    private NoteSite(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public IReadOnlyList<(string Title, string Key, string Body)> Notes => _notes;

    public static async Task<NoteSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var site = new NoteSite(app);
        app.MapGet("/list", (string? q) => Page("list", $"""
            <form><label>検索 <input name=q></label><button>探す</button></form>
            <p id=hits>{site._notes.Count(note => note.Body.Contains(q ?? "\n", StringComparison.Ordinal))}</p>
            {string.Concat(site._notes.Select((note, index) => (note, index)).Where(found => found.note.Body.Contains(q ?? "\n", StringComparison.Ordinal)).Select(found => $"<a class=hit href='/note/{found.index + 1}'>{found.index + 1}</a>"))}
            """));
        app.MapGet("/new", () => Page("new", """
            <form method=post action=/add><label>件名 <input name=title></label><label>合言葉 <input id=key name=key></label><label>本文 <textarea name=body></textarea></label><button>登録</button></form>
            """));
        app.MapPost("/add", async (HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync();
            site._notes.Add((form["title"].ToString(), form["key"].ToString(), form["body"].ToString().ReplaceLineEndings("\n")));
            return Results.Redirect($"/note/{site._notes.Count}");
        });
        app.MapGet("/note/{number:int}", (int number) => Page("note", $"""
            <b id=number>{number}</b><h2>{WebUtility.HtmlEncode(site._notes[number - 1].Title)}</h2><p id=key>{WebUtility.HtmlEncode(site._notes[number - 1].Key)}</p><p id=body>{WebUtility.HtmlEncode(site._notes[number - 1].Body)}</p>
            """));
        await app.StartAsync();
        return site;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static IResult Page(string name, string body) =>
        Results.Content($"<!DOCTYPE html><html lang=ja><title>{name}</title><body data-page={name}>{body}</body></html>", "text/html; charset=utf-8");
}
