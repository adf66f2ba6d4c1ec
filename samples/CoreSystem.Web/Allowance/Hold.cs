namespace CoreSystem.Web.Allowance;

/// <summary>An input put aside, with its fields by their ids.</summary>
internal sealed record Hold(string ReceptionNo, IReadOnlyDictionary<string, string> Fields, string HeldBy, string HeldAt);
