using System.Text.RegularExpressions;
using Acornima;
using Acornima.Ast;
using Jint;

namespace Rpa.Scenarios.Procedures;

/// <summary>
/// An expression over the fields of an application, as towns write it in YAML: JavaScript operators and the functions
/// <c>has(key)</c> (filled?), <c>asked(key)</c> (did the source ask?), <c>code(key)</c> (the only code chosen, else ''),
/// <c>codes(key)</c> (all codes), <c>value(key)</c> (text, digits, ISO date or yen; null where empty), <c>any(prefix)</c>
/// (is any field whose key begins so filled?), <c>amount(key)</c> and <c>sum(key, …)</c> (numbers, 0 where empty), <c>year</c>,
/// <c>month</c>, <c>day</c>, <c>days(from, to)</c>, <c>age(birth, day)</c> (numbers; not a number where a date is missing, so that no
/// comparison holds) and <c>matches(key, pattern)</c>. <c>@received</c> is the day of reception and, in rules, <c>@today</c> today.
/// Nothing else can be named: no variables, no loops, no assignment.
/// </summary>
public sealed class CaseExpression
{
    /// <summary>The day of the check, in rules only: whether a field is required must not depend on when one looks.</summary>
    internal const string Today = "@today";

    /// <summary>The day the town received the application.</summary>
    internal const string Received = "@received";

    // Far more than a person writes; bounds the depth that the parser and the walk below go into.
    private const int LongestText = 2000;

    internal static readonly string[] Functions = [.. ExpressionFunction.All.Select(function => function.Name)];

    internal static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

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

    /// <summary>Parses and checks an expression that is not of a rule.</summary>
    /// <exception cref="ExpressionException">It is no expression, or names what is not allowed.</exception>
    public static CaseExpression Parse(string text) => Parse(text, ofRule: false);

    /// <summary>Parses and checks an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="ofRule">Whether it belongs to a rule, which may ask for today.</param>
    /// <exception cref="ExpressionException">It is no expression, or names what is not allowed.</exception>
    public static CaseExpression Parse(string text, bool ofRule)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText)
        {
            throw new ExpressionException($"式が長すぎます（{LongestText} 文字まで）。規則をいくつかに分けてください。");
        }

        Prepared<Acornima.Ast.Script> script;
        try
        {
            // The parentheses make anything but an expression a syntax error; the new line ends a trailing comment.
            script = Engine.PrepareScript($"({text}\n)", strict: true);
        }
        catch (Exception exception) when (exception is ScriptPreparationException or ParseErrorException or InsufficientExecutionStackException)
        {
            throw new ExpressionException($"式「{text}」を読めません。かっこや引用符の対応を確かめてください。", exception);
        }

        var references = new List<FieldReference>();
        Inspect(text, script.Program!, ofRule, references);
        return new CaseExpression(text, script, references);
    }

    /// <summary>A pattern that cannot be made slow by the text it meets.</summary>
    /// <exception cref="ArgumentException">It is none, or needs going back.</exception>
    internal static Regex PatternOf(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, PatternTime);
        }
        catch (NotSupportedException exception)
        {
            throw new ArgumentException(exception.Message, nameof(pattern), exception);
        }
    }

    private static void Inspect(string text, Node node, bool ofRule, List<FieldReference> references)
    {
        switch (node)
        {
            case CallExpression { Callee: Identifier function } call:
                InspectCall(text, function, call, ofRule, references);
                return;
            case Identifier identifier:
                throw new ExpressionException(
                    $"式「{text}」の「{identifier.Name}」は使えません。使えるのは {string.Join("・", Functions)} だけで、項目や文字は引用符で囲みます。");
            case BigIntLiteral or RegExpLiteral or BinaryExpression { Operator: Operator.Exponentiation }:
                // Whole numbers without bound would be computed outside of the limits of time and memory.
                throw new ExpressionException($"式「{text}」に、使えない書き方（べき乗・n の付く数・/ / の検索）があります。文字の形は matches で確かめます。");
            case Acornima.Ast.Script or ExpressionStatement or ParenthesizedExpression or Literal or LogicalExpression or BinaryExpression
                or NonUpdateUnaryExpression or ConditionalExpression or ArrayExpression:
                break;
            case MemberExpression { Computed: false, Property: Identifier property } member when property.Name is "includes" or "length":
                Inspect(text, member.Object, ofRule, references);
                return;
            case CallExpression { Callee: MemberExpression }:
                break;
            default:
                throw new ExpressionException($"式「{text}」の書き方「{node.TypeText}」は使えません。比較・かつ(&&)・または(||)・否定(!)と関数だけが使えます。");
        }

        foreach (var child in node.ChildNodes)
        {
            Inspect(text, child, ofRule, references);
        }
    }

    private static void InspectCall(string text, Identifier name, CallExpression call, bool ofRule, List<FieldReference> references)
    {
        if (ExpressionFunction.Find(name.Name) is not { } function)
        {
            var nearest = Loading.Nearest.Suggest(name.Name, Functions);
            throw new ExpressionException($"式「{text}」の関数「{name.Name}」はありません。{nearest}使えるのは {string.Join("・", Functions)} です。");
        }

        var count = call.Arguments.Count;
        if (count < function.Parameters.Count || (count > function.Parameters.Count && !function.Repeats))
        {
            throw new ExpressionException($"式「{text}」の {function.Name} の引数の数が違います。例: {function.Example}");
        }

        for (var place = 0; place < count; place++)
        {
            if (call.Arguments[place] is not StringLiteral literal)
            {
                throw new ExpressionException($"式「{text}」の {function.Name} には、引用符で囲んだ項目などを書いてください。例: {function.Example}");
            }

            InspectArgument(text, function, function.ParameterAt(place), literal.Value, ofRule, references);
        }
    }

    private static void InspectArgument(
        string text, ExpressionFunction function, ExpressionParameter? parameter, string argument, bool ofRule, List<FieldReference> references)
    {
        if (parameter is ExpressionParameter.Pattern)
        {
            try
            {
                PatternOf(argument);
            }
            catch (ArgumentException exception)
            {
                throw new ExpressionException($"式「{text}」の {function.Name} の形「{argument}」を使えません（正規表現の誤り、または先読み・後方参照）。", exception);
            }
        }
        else if (argument is Today && !ofRule)
        {
            throw new ExpressionException($"式「{text}」の {Today} は、規則の when と require でだけ使えます。");
        }
        else if (argument is not (Today or Received))
        {
            references.Add(new FieldReference(argument, parameter is ExpressionParameter.Prefix));
        }
    }
}
