using System.Globalization;
using System.Text.Json;
using CoreSystem.Desktop;
using Microsoft.Extensions.Time.Testing;

namespace Rpa.Robots.Tests.Desktop;

/// <summary>
/// A robot PC with FlaUI.WebDriver 0.4 on it and the desktop core system installed. Strict where the real one is: unknown capabilities
/// are refused, a session ends after its time without a command (60 s unless asked otherwise), there are no alerts and no page source.
/// </summary>
internal sealed class FakeRobotPc : IAsyncDisposable
{
    public const string Application = @"C:\Core\CoreSystem.Desktop.exe";

    private static readonly string[] Known =
        ["platformName", "appium:automationName", "appium:app", "appium:appArguments", "appium:appWorkingDir", "appium:newCommandTimeout", "timeouts"];

    private readonly WebApplication _app;
    private readonly Dictionary<string, FakeSession> _sessions = new(StringComparer.Ordinal);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rpa-desktop-");
    private readonly Lock _lock = new();

    private FakeRobotPc(WebApplication app)
    {
        _app = app;
        Store = new CoreStore(_folder.FullName, Core.CoreSystemHost.Town);
    }

    public CoreStore Store { get; }

    public TerminalOptions Options { get; set; } = new() { Users = new Dictionary<string, string>(StringComparer.Ordinal) { ["R001"] = "mihon-r001", ["R002"] = "mihon-r002" } };

    public FakeTimeProvider Clock { get; } = new();

    public Uri Address { get; private set; } = null!;

    public bool IsLocked { get; set; }

    /// <summary>Dots per inch that Windows applies: 96 is 100 %.</summary>
    public int Dpi { get; set; } = 96;

    /// <summary>Whether its FlaUI.WebDriver is one from before the scripts for the clipboard.</summary>
    public bool IsOld { get; set; }

    /// <summary>Capabilities of the last session that was asked for.</summary>
    public IReadOnlyDictionary<string, JsonElement> Asked { get; private set; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>How many sessions were started.</summary>
    public int Started { get; private set; }

    public List<string> Typed { get; } = [];

    public List<string> Clipboard { get; } = [];

    /// <summary>Called before each command with its method and path.</summary>
    public Action<string> OnCommand { get; set; } = _ => { };

    public static async Task<FakeRobotPc> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var pc = new FakeRobotPc(app);
        app.Run(pc.AnswerAsync);
        await app.StartAsync();
        pc.Address = new Uri(app.Urls.First());
        return pc;
    }

    /// <summary>How many texts lose characters on their way in each program that is started from now on.</summary>
    public int TextsToDamage { get; set; }

    /// <summary>The next texts lose characters on their way.</summary>
    public void DamageTexts(int count)
    {
        foreach (var session in Sessions())
        {
            session.Program.Ui.Post(_ => session.Program.Keyboard.TextsToDamage = count, null);
        }
    }

    /// <summary>Ends all programs, as a crash of the core system's program.</summary>
    public void KillPrograms()
    {
        foreach (var session in Sessions())
        {
            session.Program.Exit();
        }
    }

    /// <summary>Forgets all sessions, as a restart of FlaUI.WebDriver.</summary>
    public void ForgetSessions()
    {
        KillPrograms();
        lock (_lock)
        {
            _sessions.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        KillPrograms();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private FakeSession[] Sessions()
    {
        lock (_lock)
        {
            return [.. _sessions.Values];
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var document = context.Request.ContentLength > 0 ? await JsonDocument.ParseAsync(context.Request.Body) : JsonDocument.Parse("{}");
        var path = context.Request.Path.Value!.Trim('/').Split('/');
        OnCommand($"{context.Request.Method} {context.Request.Path}");
        EndIdleSessions();
        var reply = (context.Request.Method, path) switch
        {
            ("GET", ["status"]) => FakeReply.Ok(new { ready = true, message = "Hello World!" }),
            ("POST", ["session"]) => NewSession(document.RootElement, out var id) is { } refused ? refused : new FakeReply(200, new { sessionId = id, capabilities = Asked }),
            ("DELETE", ["session", var id]) => EndSession(id),
            (_, ["session", var id, .. var rest]) => await InSessionAsync(id, context.Request.Method, rest, document.RootElement),
            _ => FakeReply.UnknownCommand,
        };
        context.Response.StatusCode = reply.Status;
        await context.Response.WriteAsJsonAsync(new Dictionary<string, object?>(StringComparer.Ordinal) { ["value"] = reply.Value });
    }

    private async Task<FakeReply> InSessionAsync(string id, string method, string[] path, JsonElement body)
    {
        FakeSession? session;
        lock (_lock)
        {
            session = _sessions.GetValueOrDefault(id);
        }

        if (session is null)
        {
            return FakeReply.NoSuchSession;
        }

        session.LastCommand = Clock.GetUtcNow();
        return session.Program.HasExited
            ? new FakeCommands(this, session).Do(method, path, body)
            : await session.Program.Ui.AskAsync(() => new FakeCommands(this, session).Do(method, path, body));
    }

    private FakeReply? NewSession(JsonElement body, out string id)
    {
        id = string.Empty;
        Asked = body.GetProperty("capabilities").GetProperty("alwaysMatch").EnumerateObject().ToDictionary(c => c.Name, c => c.Value.Clone(), StringComparer.Ordinal);
        var unknown = Asked.Keys.Except(Known, StringComparer.Ordinal).ToArray();
        if (unknown.Length > 0 || Text("platformName") is not "windows" || Text("appium:automationName") is not "flaui")
        {
            return FakeReply.Error(500, "session not created", $"The following capabilities could not be matched: '{string.Join("', '", unknown)}'");
        }

        if (Text("appium:app") is not (Application or "Root"))
        {
            return FakeReply.InvalidArgument("Starting app threw an exception: The system cannot find the file specified.");
        }

        var seconds = Asked.TryGetValue("appium:newCommandTimeout", out var timeout) ? timeout.GetDouble() : 60;
        id = string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid()}");
        var program = new FakeProgram(Store, Options);
        program.Keyboard.TextsToDamage = TextsToDamage;
        lock (_lock)
        {
            _sessions[id] = new FakeSession(program, TimeSpan.FromSeconds(seconds), Clock.GetUtcNow()) { IsRoot = Text("appium:app") is "Root" };
            Started++;
        }

        return null;

        string? Text(string name) => Asked.TryGetValue(name, out var value) ? value.GetString() : null;
    }

    private FakeReply EndSession(string id)
    {
        lock (_lock)
        {
            if (!_sessions.Remove(id, out var session))
            {
                return FakeReply.NoSuchSession;
            }

            session.Program.Exit();
            return FakeReply.Ok();
        }
    }

    private void EndIdleSessions()
    {
        lock (_lock)
        {
            foreach (var (id, session) in _sessions.Where(entry => entry.Value.IsOver(Clock.GetUtcNow())).ToArray())
            {
                _sessions.Remove(id);
                session.Program.Exit();
            }
        }
    }
}
