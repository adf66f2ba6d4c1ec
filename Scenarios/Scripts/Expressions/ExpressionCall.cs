namespace Rpa.Scenarios.Scripts.Expressions;

/// <summary>A call in an expression of a function that names data of the case, for checks before any run.</summary>
/// <param name="Function"><c>field</c>, <c>code</c>, <c>codes</c>, <c>has</c>, <c>asked</c>, <c>derived</c>, <c>rows</c> or <c>seen</c>.</param>
/// <param name="Pattern">The key; <c>*</c> stands for the parts that are only known when played, e.g. <c>child.*.relation</c>.</param>
public sealed record ExpressionCall(string Function, string Pattern);
