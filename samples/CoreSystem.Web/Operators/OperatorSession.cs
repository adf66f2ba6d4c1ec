namespace CoreSystem.Web.Operators;

/// <summary>A logged-in clerk (or robot): who, and for which business.</summary>
internal sealed record OperatorSession(string OperatorId, string Name, string BusinessName);
