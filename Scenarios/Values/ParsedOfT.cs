using System.Diagnostics.CodeAnalysis;

namespace Rpa.Scenarios.Values;

/// <summary>
/// What became of a text from paper or an export: a canonical value, or the reason why there is none.
/// All reasons are Japanese, for the clerk, and never hold the text itself (it may be a My Number).
/// </summary>
/// <typeparam name="T">Canonical value.</typeparam>
public sealed class Parsed<T>
{
    internal Parsed(bool isValid, T? value, string? error, string? warning, string? note)
    {
        IsValid = isValid;
        Value = value;
        Error = error;
        Warning = warning;
        Note = note;
    }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsValid { get; }

    /// <summary>The canonical value; the type's default where there is none.</summary>
    public T? Value { get; }

    /// <summary>Why there is no value, or null.</summary>
    public string? Error { get; }

    /// <summary>Why a person should look at the value although it was understood, or null.</summary>
    public string? Warning { get; }

    /// <summary>What was silently normalised (half-width kana, hiragana …), or null.</summary>
    public string? Note { get; }

    /// <summary>The kind of outcome, never the value: values may be personal data.</summary>
    public override string ToString() => IsValid ? "valid" : "invalid";
}
