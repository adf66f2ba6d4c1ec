using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Reading;

/// <summary>
/// Judges the readings of a whole application: lexicons, agreement between fields and with the ledger, calibrated confidence,
/// acceptance under the procedure's policy. The ledger may raise the confidence of a value that the paper shows too;
/// it never replaces what is written.
/// </summary>
public interface IApplicationInterpreter
{
    /// <summary>Final readings for every field of the form, empty ones included.</summary>
    IReadOnlyDictionary<string, FieldReading> Interpret(AssembledApplication application, ILedger? ledger);
}
