using System.Collections.Immutable;
using Acornima;
using Acornima.Ast;

namespace Rpa.Scenarios.Scripts.Expressions;

/// <summary>Walks an expression once and keeps what can be checked before it is played.</summary>
internal sealed class ExpressionFacts : AstVisitor
{
    private static readonly ImmutableHashSet<string> DataFunctions = ["field", "code", "codes", "has", "asked", "derived", "rows", "seen"];

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bound = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ExpressionCall>.Builder _calls = ImmutableArray.CreateBuilder<ExpressionCall>();

    public string? Forbidden { get; private set; }

    public ImmutableHashSet<string> FreeNames => [.. _used.Where(name => !_bound.Contains(name))];

    public ImmutableArray<ExpressionCall> Calls => _calls.ToImmutable();

    protected override object? VisitIdentifier(Identifier node)
    {
        _used.Add(node.Name);
        return node;
    }

    protected override object? VisitMemberExpression(MemberExpression node)
    {
        Visit(node.Object);
        if (node.Computed)
        {
            Visit(node.Property);
        }

        return node;
    }

    protected override object? VisitArrowFunctionExpression(ArrowFunctionExpression node)
    {
        foreach (var parameter in node.Params.OfType<Identifier>())
        {
            _bound.Add(parameter.Name);
        }

        return base.VisitArrowFunctionExpression(node);
    }

    protected override object? VisitObjectExpression(ObjectExpression node) => Forbid(node, "オブジェクト");

    protected override object? VisitAssignmentExpression(AssignmentExpression node) => Forbid(node, "代入");

    protected override object? VisitUnaryExpression(UnaryExpression node) =>
        node is UpdateExpression ? Forbid(node, "増減（++ --）") : base.VisitUnaryExpression(node);

    protected override object? VisitNewExpression(NewExpression node) => Forbid(node, "new");

    protected override object? VisitFunctionExpression(FunctionExpression node) => Forbid(node, "関数の定義");

    protected override object? VisitClassExpression(ClassExpression node) => Forbid(node, "クラス");

    protected override object? VisitCallExpression(CallExpression node)
    {
        if (node.Callee is Identifier callee && DataFunctions.Contains(callee.Name) && node.Arguments.Count >= 1)
        {
            _calls.Add(new ExpressionCall(callee.Name, PatternOf(node.Arguments[0])));
        }

        return base.VisitCallExpression(node);
    }

    private static string PatternOf(Node node) => node switch
    {
        StringLiteral literal => literal.Value,
        NonLogicalBinaryExpression { Operator: Operator.Addition } sum => PatternOf(sum.Left) + PatternOf(sum.Right),
        _ => "*",
    };

    private Node Forbid(Node node, string what)
    {
        Forbidden ??= what;
        return node;
    }
}
