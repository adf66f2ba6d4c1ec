using System.Collections.Immutable;
using Acornima;
using Jint;
using Acornima.Ast;

namespace Rpa.Scenarios.Scripts.Expressions;

/// <summary>A parsed expression of a scenario: JavaScript's expressions over the case's values, without side effects.</summary>
public sealed class ScriptExpression
{
    private ScriptExpression(string text, SourceMark at, Prepared<Script> prepared, ImmutableHashSet<string> names, ImmutableArray<ExpressionCall> calls)
    {
        Text = text;
        At = at;
        Prepared = prepared;
        Names = names;
        Calls = calls;
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>Where it is written.</summary>
    public SourceMark At { get; }

    /// <summary>Names that it takes from outside.</summary>
    public ImmutableHashSet<string> Names { get; }

    /// <summary>Data of the case that it names.</summary>
    public ImmutableArray<ExpressionCall> Calls { get; }

    internal Prepared<Script> Prepared { get; }

    /// <summary>Parses an expression; exactly one of the two results is null.</summary>
    public static (ScriptExpression? Expression, ScriptProblem? Problem) Parse(string text, SourceMark at)
    {
        try
        {
            var tree = new Parser(new ParserOptions { Tolerant = false }).ParseExpression(text, strict: true);
            var facts = new ExpressionFacts();
            facts.Visit(tree);
            if (facts.Forbidden is { } forbidden)
            {
                return (null, new ScriptProblem(at, $"式「{text}」に{forbidden}は使えません。"));
            }

            // The brackets keep an object literal from being read as a block.
            var prepared = Engine.PrepareScript($"({text}\n)", strict: true);
            return (new ScriptExpression(text, at, prepared, facts.FreeNames, facts.Calls), null);
        }
        catch (ParseErrorException error)
        {
            return (null, new ScriptProblem(at, $"式「{text}」を読めません。かっこや引用符の対応を確かめてください（{error.Description}）。"));
        }
        catch (ScriptPreparationException)
        {
            return (null, new ScriptProblem(at, $"式「{text}」を読めません。かっこや引用符の対応を確かめてください。"));
        }
    }
}
