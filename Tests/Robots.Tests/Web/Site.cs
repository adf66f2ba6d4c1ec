using System.Text;
using Rpa.Robots.Tests.Core;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Values;

namespace Rpa.Robots.Tests.Web;

/// <summary>Pages of another maker's system, a scenario that types into them, and a robot that tries it up to the commit.</summary>
internal sealed class Site : IAsyncDisposable
{
    private static readonly Encoding ShiftJis = CodePages();
    private readonly Dictionary<string, (string Type, byte[] Content)> _pages = new(StringComparer.Ordinal);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rpa-site-");
    private WebApplication? _app;

    public TestJournal Journal { get; } = new();

    /// <summary>What forms have sent, newest last: address and the text of each field.</summary>
    public List<string> Sent { get; } = [];

    public Site Page(string path, string body)
    {
        _pages[path] = ("text/html; charset=utf-8", Encoding.UTF8.GetBytes($"<!DOCTYPE html><html lang=ja><title>t</title><body>{body}</body></html>"));
        return this;
    }

    public Site OldPage(string path, string html)
    {
        _pages[path] = ("text/html", ShiftJis.GetBytes($"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=Shift_JIS\"></head>{html}</html>"));
        return this;
    }

    /// <summary>Plays steps of the typing phase as a dry run: it ends well only if every one of them went well.</summary>
    /// <param name="screens">The <c>screens</c> and what else the screen map needs.</param>
    /// <param name="type">The steps.</param>
    /// <param name="more">Further sections of the scenario.</param>
    /// <param name="isTestSystem">Whether drafts may be played.</param>
    public async Task<EntryOutcome> TryAsync(string screens, string type, string more = "", bool isTestSystem = false)
    {
        await ServeAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "site.screens.yaml"), $"screenMap: site\ntitle: 試験\n{screens}\n");
        var path = Path.Combine(_folder.FullName, "site.scenario.yaml");
        await File.WriteAllTextAsync(path, $"""
            scenario: site
            title: 試験
            version: "1"
            system: site
            screens: site.screens.yaml
            fields:
              - key: name
                label: 氏名
                type: text
            {more}
            signIn: []
            search:
              - set: matches
                to: "'0'"
              - set: receipt
                to: "'x'"
            type:
            {Indent(type)}
            commit:
              - screen: 終わり
                do:
                  - confirm:
                      key: F12
            receipt:
              - set: receipt
                to: "'x'"
            verify:
              - screen: 終わり
                do:
                  - expect: 本文
                    value: x
                    into: x
            """);
        await using var robot = new Robot(new Uri("http://127.0.0.1:9"), options =>
        {
            options.StepTimeout = TimeSpan.FromSeconds(5);
            options.CoreSystems["site"] = new CoreSystemOptions { BaseUrl = new Uri(_app!.Urls.Single()), IsTestSystem = isTestSystem };
        });
        var application = new Application(
            "site", ApplicationSource.Hand, "T-1", null, new DateOnly(2026, 10, 1), new Dictionary<string, FieldValue?>(StringComparer.Ordinal) { ["name"] = FieldValue.OfText("髙橋　哲也") });
        return await robot.RunAsync(new EntryRequest("1", application, new Dictionary<string, string>(StringComparer.Ordinal), path, [], EntryPurpose.DryRun), Journal);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private async Task ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Run(async context =>
        {
            if (context.Request.QueryString.HasValue)
            {
                // Percent codes are bytes of the page's own code, here Shift_JIS.
                Sent.Add(context.Request.Path + System.Web.HttpUtility.UrlDecode(context.Request.QueryString.Value, ShiftJis));
            }

            if (_pages.TryGetValue(context.Request.Path, out var page))
            {
                context.Response.ContentType = page.Type;
                await context.Response.Body.WriteAsync(page.Content);
                return;
            }

            context.Response.StatusCode = 404;
        });
        await _app.StartAsync();
    }

    private static string Indent(string steps) => string.Join('\n', steps.Split('\n').Select(line => "  " + line));

    private static Encoding CodePages()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(932);
    }
}
