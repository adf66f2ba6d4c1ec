namespace Rpa.Scenarios.Procedures.Loading;

/// <summary>Checks that an expression parses and names only fields that exist.</summary>
internal static class ExpressionChecker
{
    /// <param name="entry">The entry that holds the expression.</param>
    /// <param name="name">Under which name.</param>
    /// <param name="text">The expression, or null.</param>
    /// <param name="keys">The procedure's fields.</param>
    /// <param name="ofRule">Whether it belongs to a rule.</param>
    /// <returns>The expression, or null where there is none or it is wrong.</returns>
    public static CaseExpression? Check(YamlMap entry, string name, string? text, IEnumerable<string> keys, bool ofRule = false)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            var expression = CaseExpression.Parse(text, ofRule);
            foreach (var reference in expression.References)
            {
                var known = reference.IsPrefix
                    ? keys.Any(key => key.StartsWith(reference.Key, StringComparison.Ordinal))
                    : keys.Contains(reference.Key, StringComparer.Ordinal);
                if (!known)
                {
                    entry.Report(entry.At(name), $"式「{text}」の項目「{reference.Key}」は procedure.yaml にありません。{Nearest.Suggest(reference.Key, keys)}");
                }
            }

            return expression;
        }
        catch (ExpressionException exception)
        {
            entry.Report(entry.At(name), exception.Message);
            return null;
        }
    }
}
