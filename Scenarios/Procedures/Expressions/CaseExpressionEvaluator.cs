using System.Collections.Concurrent;
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
    /// <exception cref="ExpressionException">The evaluation failed or exceeded a limit.</exception>
    public bool IsTrue(CaseExpression expression, Application application)
    {
        if (!_free.TryTake(out var sandbox))
        {
            sandbox = new ExpressionSandbox();
        }

        try
        {
            var result = sandbox.IsTrue(expression, application);
            _free.Add(sandbox);
            return result;
        }
        catch (Exception exception) when (exception is JintException or TimeoutException)
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
