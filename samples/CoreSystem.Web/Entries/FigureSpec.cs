namespace CoreSystem.Web.Entries;

/// <summary>Something that 審査 works out and shows as <c>#result-{Id}</c>.</summary>
internal sealed record FigureSpec(string Id, string Label);
