namespace Rpa.Scenarios.Procedures;

/// <summary>A function that expressions may call. Every argument is a text in quotes, so that a slip in a field's name is found at start.</summary>
/// <param name="Name">Name.</param>
/// <param name="Example">A call, for messages.</param>
/// <param name="Parameters">What the arguments are.</param>
/// <param name="Repeats">Whether the last argument may stand several times.</param>
internal sealed record ExpressionFunction(string Name, string Example, IReadOnlyList<ExpressionParameter> Parameters, bool Repeats = false)
{
    /// <summary>All functions.</summary>
    public static IReadOnlyList<ExpressionFunction> All { get; } =
    [
        new("has", "has('claimant.name')", [ExpressionParameter.Field]),
        new("asked", "asked('claimant.name')", [ExpressionParameter.Field]),
        new("code", "code('claimant.sex')", [ExpressionParameter.Field]),
        new("codes", "codes('attach')", [ExpressionParameter.Field]),
        new("value", "value('claim.date')", [ExpressionParameter.Field]),
        new("any", "any('bank.')", [ExpressionParameter.Prefix]),
        new("amount", "amount('tax.annual')", [ExpressionParameter.Field]),
        new("sum", "sum('income.a', 'income.b')", [ExpressionParameter.Field], Repeats: true),
        new("year", "year('event.date')", [ExpressionParameter.Field]),
        new("month", "month('event.date')", [ExpressionParameter.Field]),
        new("day", "day('event.date')", [ExpressionParameter.Field]),
        new("days", "days('event.date', 'submit.date')", [ExpressionParameter.Field, ExpressionParameter.Field]),
        new("age", "age('claimant.birth', 'claim.date')", [ExpressionParameter.Field, ExpressionParameter.Field]),
        new("matches", "matches('vehicle.frame', '^[A-Z0-9-]+$')", [ExpressionParameter.Field, ExpressionParameter.Pattern]),
    ];

    /// <summary>The function with this name, or null.</summary>
    public static ExpressionFunction? Find(string name) => All.FirstOrDefault(function => string.Equals(function.Name, name, StringComparison.Ordinal));

    /// <summary>What the argument at a place is, or null where none may stand.</summary>
    public ExpressionParameter? ParameterAt(int place) => place < Parameters.Count ? Parameters[place] : Repeats ? Parameters[^1] : null;
}
