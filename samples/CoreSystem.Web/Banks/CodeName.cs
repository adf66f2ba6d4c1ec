namespace CoreSystem.Web.Banks;

/// <summary>A code and its name.</summary>
internal sealed record CodeName(string Code, string Name);
