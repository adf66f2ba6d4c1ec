using Rpa.Scenarios.Rules;

namespace Rpa.Scenarios.Applications;

/// <summary>Something in a row of an export that a person must know.</summary>
/// <param name="Row">Application of the file, from 1 (the header does not count).</param>
/// <param name="Line">Line of the file on which the row begins, from 1, as an editor shows it.</param>
/// <param name="Header">Header of the column, or null where the whole row is meant.</param>
/// <param name="Field">Field key, or null.</param>
/// <param name="Severity">Error: the field (or the row) has no value. Warning: it has one that a person must look at.</param>
/// <param name="Message">What is wrong, in Japanese. Never holds the value.</param>
public sealed record ImportProblem(int Row, int Line, string? Header, string? Field, Severity Severity, string Message);
