namespace CoreSystem.Web.Entries;

/// <summary>Addresses that begin with the program id of an entry screen, of an inquiry or of a detail page.</summary>
internal abstract class EntryRoute(EntryScreens screens) : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string id && Find(screens, id) is not null;

    protected abstract EntryScreen? Find(EntryScreens screens, string id);

    public sealed class Entry(EntryScreens screens) : EntryRoute(screens)
    {
        protected override EntryScreen? Find(EntryScreens screens, string id) => screens.Entry(id);
    }

    public sealed class Inquiry(EntryScreens screens) : EntryRoute(screens)
    {
        protected override EntryScreen? Find(EntryScreens screens, string id) => screens.Inquiry(id);
    }

    public sealed class Detail(EntryScreens screens) : EntryRoute(screens)
    {
        protected override EntryScreen? Find(EntryScreens screens, string id) => screens.Detail(id);
    }
}
