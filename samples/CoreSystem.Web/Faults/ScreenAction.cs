namespace CoreSystem.Web.Faults;

/// <summary>Which screen a request is for, and what it does there.</summary>
internal readonly record struct ScreenAction(string Screen, string Action)
{
    private static readonly PathString[] NoScreens = ["/assets", "/healthz", "/admin"];

    /// <summary>False for what clerks do not see: files of the pages, health and admin.</summary>
    public static bool IsScreen(PathString path) =>
        !Array.Exists(NoScreens, p => path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase));

    public static ScreenAction Of(HttpRequest request)
    {
        var parts = (request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        var screen = parts.Length > 0 ? parts[0] : "";
        if (HttpMethods.IsGet(request.Method))
        {
            return new ScreenAction(screen, "open");
        }

        var part = parts.Length > 1 ? parts[1] : "";
        return new ScreenAction(screen, part switch
        {
            "examine" or "register" or "hold" or "search" or "lookup" => part,
            "date" or "person" or "bank" or "branch" => "lookup",
            _ => "submit",
        });
    }
}
