using Rpa.Scenarios.Rules;

namespace Rpa.Scheduler.Imports;

/// <summary>Something that the report of an import tells of a row. Never holds a value of the row but its 受付番号.</summary>
/// <param name="Row">Application of the file, from 1.</param>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Reference">受付番号, or null where it has none.</param>
/// <param name="Header">Header of the column, or null for the whole row.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Refused">Whether the row was not taken.</param>
/// <param name="Message">What is wrong, in Japanese.</param>
internal sealed record ImportLine(int Row, int Line, string? Reference, string? Header, Severity Severity, bool Refused, string Message);
