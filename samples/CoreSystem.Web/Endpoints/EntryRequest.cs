namespace CoreSystem.Web.Endpoints;

/// <summary>A whole entry screen.</summary>
/// <param name="Fields">The fields by their ids.</param>
/// <param name="Versions">Version of each displayed person by 宛名番号.</param>
/// <param name="Answered">Codes of the warnings answered with はい.</param>
/// <param name="Confirmed">True when Q0001 was answered with はい.</param>
internal sealed record EntryRequest(
    Dictionary<string, string> Fields,
    Dictionary<string, int>? Versions = null,
    IReadOnlyList<string>? Answered = null,
    bool Confirmed = false);
