using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Jint;
using Rpa.Scenarios.Cases;

namespace Rpa.Scenarios.Procedures;

/// <summary>
/// Evaluates expressions over applications in a sandbox: no access to .NET, no code from strings, at most 5 s,
/// 4 MB and 10,000 statements an evaluation. Engines are reused, one at a time by one thread. Thread-safe.
/// </summary>
public sealed class CaseExpressionEvaluator : IDisposable
{
    private readonly ConcurrentBag<ExpressionSandbox> _free = [];

    /// <summary>Whether the expression holds for the application.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="application">The application.</param>
    /// <param name="today">Today in the town, for rules; null where the expression cannot ask for it.</param>
    /// <exception cref="ExpressionException">The evaluation failed or exceeded a limit.</exception>
    public bool IsTrue(CaseExpression expression, Application application, DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(application);
        if (!_free.TryTake(out var sandbox))
        {
            sandbox = new ExpressionSandbox();
        }

        try
        {
            var result = sandbox.IsTrue(expression, application, today ?? application.ReceivedOn);
            _free.Add(sandbox);
            return result;
        }
        catch (Exception exception) when (exception is JintException or TimeoutException or RegexMatchTimeoutException)
        {
            // After an abort the engine's state is not trusted.
            sandbox.Dispose();
            throw new ExpressionException($"式「{expression.Text}」を計算できません。", exception);
        }
    }

    /// <summary>Frees the engines. Evaluations must have ended.</summary>
    public void Dispose()
    {
        while (_free.TryTake(out var sandbox))
        {
            sandbox.Dispose();
        }
    }
}
