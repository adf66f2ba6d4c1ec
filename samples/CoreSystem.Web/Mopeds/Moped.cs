namespace CoreSystem.Web.Mopeds;

/// <summary>A vehicle of the 軽自台帳.</summary>
internal sealed record Moped(string Plate, string Kind, string Frame, string Engine, string Name, string OwnerNo, string OwnerName, string Status)
{
    public const string Registered = "登録";
    public const string Disposed = "廃車";

    public bool IsActive => string.Equals(Status, Registered, StringComparison.Ordinal);
}
