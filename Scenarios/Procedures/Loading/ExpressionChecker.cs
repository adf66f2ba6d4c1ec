namespace Rpa.Scenarios.Procedures.Loading;

/// <summary>Checks that an expression parses and names only fields that exist.</summary>
internal static class ExpressionChecker
{
    public static void Check(YamlMap entry, string name, string? text, IEnumerable<string> keys)
    {
        if (text is null)
        {
            return;
        }

        try
        {
            foreach (var reference in CaseExpression.Parse(text).References)
            {
                var known = reference.IsPrefix
                    ? keys.Any(key => key.StartsWith(reference.Key, StringComparison.Ordinal))
                    : keys.Contains(reference.Key, StringComparer.Ordinal);
                if (!known)
                {
                    entry.Report(entry.At(name), $"式「{text}」の項目「{reference.Key}」は procedure.yaml にありません。{Nearest.Suggest(reference.Key, keys)}");
                }
            }
        }
        catch (ExpressionException exception)
        {
            entry.Report(entry.At(name), exception.Message);
        }
    }
}
