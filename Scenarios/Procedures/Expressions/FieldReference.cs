namespace Rpa.Scenarios.Procedures;

/// <summary>A field named in an expression.</summary>
/// <param name="Key">Field key, or the beginning of keys.</param>
/// <param name="IsPrefix">Whether it is the beginning of keys (<c>any</c>).</param>
public sealed record FieldReference(string Key, bool IsPrefix);
