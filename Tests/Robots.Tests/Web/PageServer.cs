namespace Rpa.Robots.Tests.Web;

/// <summary>A site of hand-written pages: what the sample core system never does, another one may.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PageServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Serves one page at every path.</summary>
    public static async Task<PageServer> StartAsync(string body)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(async context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync($"<!DOCTYPE html><html lang=ja><title>t</title><body>{body}</body></html>");
        });
        await app.StartAsync();
        return new PageServer(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
