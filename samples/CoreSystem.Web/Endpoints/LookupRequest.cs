namespace CoreSystem.Web.Endpoints;

/// <summary>A code that was typed into a field.</summary>
/// <param name="Field">Id of the field.</param>
/// <param name="Code">The code.</param>
/// <param name="Bank">金融機関コード on the screen, for a 支店コード.</param>
internal sealed record LookupRequest(string Field, string Code, string Bank = "");
