using Acornima;
using Acornima.Ast;
using Jint;

namespace Rpa.Scenarios.Procedures;

/// <summary>
/// An expression over the fields of an application, as towns write it in YAML: JavaScript operators and the functions
/// <c>has(key)</c> (filled?), <c>asked(key)</c> (did the source ask?), <c>code(key)</c> (the only code chosen, else ''),
/// <c>codes(key)</c> (all codes), <c>value(key)</c> (text, digits, ISO date or yen; null where empty) and <c>any(prefix)</c>
/// (is any field whose key begins so filled?). Nothing else can be named: no variables, no loops, no assignment.
/// </summary>
public sealed class CaseExpression
{
    internal static readonly string[] Functions = ["has", "asked", "code", "codes", "value", "any"];

    private CaseExpression(string text, Prepared<Acornima.Ast.Script> script, IReadOnlyList<FieldReference> references)
    {
        Text = text;
        Script = script;
        References = references;
    }

    /// <summary>The expression as written.</summary>
    public string Text { get; }

    /// <summary>Fields that the expression names, for validation against the procedure.</summary>
    public IReadOnlyList<FieldReference> References { get; }

    internal Prepared<Acornima.Ast.Script> Script { get; }

    /// <summary>Parses and checks an expression.</summary>
    /// <exception cref="ExpressionException">It is no expression, or names what is not allowed.</exception>
    public static CaseExpression Parse(string text)
    {
        Prepared<Acornima.Ast.Script> script;
        try
        {
            // The parentheses make anything but an expression a syntax error; the new line ends a trailing comment.
            script = Engine.PrepareScript($"({text}\n)", strict: true);
        }
        catch (Exception exception) when (exception is ScriptPreparationException or ParseErrorException)
        {
            throw new ExpressionException($"式「{text}」を読めません。かっこや引用符の対応を確かめてください。", exception);
        }

        var references = new List<FieldReference>();
        Inspect(text, script.Program!, references);
        return new CaseExpression(text, script, references);
    }

    private static void Inspect(string text, Node node, List<FieldReference> references)
    {
        switch (node)
        {
            case CallExpression { Callee: Identifier function } call:
                InspectCall(text, function, call, references);
                break;
            case Identifier identifier:
                throw new ExpressionException(
                    $"式「{text}」の「{identifier.Name}」は使えません。使えるのは {string.Join("・", Functions)} だけで、項目や文字は引用符で囲みます。");
            case Acornima.Ast.Script or ExpressionStatement or ParenthesizedExpression or Literal or LogicalExpression or BinaryExpression
                or NonUpdateUnaryExpression or ConditionalExpression or ArrayExpression:
                break;
            case MemberExpression { Computed: false, Property: Identifier property } member when property.Name is "includes" or "length":
                Inspect(text, member.Object, references);
                return;
            case CallExpression { Callee: MemberExpression }:
                break;
            default:
                throw new ExpressionException($"式「{text}」の書き方「{node.TypeText}」は使えません。比較・かつ(&&)・または(||)・否定(!)と関数だけが使えます。");
        }

        foreach (var child in node.ChildNodes)
        {
            if (node is CallExpression { Callee: Identifier callee } && ReferenceEquals(child, callee))
            {
                continue;
            }

            Inspect(text, child, references);
        }
    }

    private static void InspectCall(string text, Identifier function, CallExpression call, List<FieldReference> references)
    {
        if (!Functions.Contains(function.Name, StringComparer.Ordinal))
        {
            var nearest = Loading.Nearest.Suggest(function.Name, Functions);
            throw new ExpressionException($"式「{text}」の関数「{function.Name}」はありません。{nearest}使えるのは {string.Join("・", Functions)} です。");
        }

        if (call.Arguments.Count != 1 || call.Arguments[0] is not StringLiteral literal)
        {
            throw new ExpressionException($"式「{text}」の {function.Name} には、引用符で囲んだ項目を一つ書いてください。例: {function.Name}('claimant.name')");
        }

        references.Add(new FieldReference(literal.Value, function.Name is "any"));
    }
}
