using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Readings;

/// <summary>Another value that the recognizer held possible.</summary>
public sealed record ReadingAlternative(FieldValue? Value, double Confidence);
