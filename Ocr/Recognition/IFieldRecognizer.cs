using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Recognition;

/// <summary>Reads one kind of field. Thread-safe.</summary>
internal interface IFieldRecognizer
{
    /// <summary>Whether this recognizer reads the field.</summary>
    bool Reads(PaperField field);

    /// <summary>White (and neighbours) to cut out around the field, in mm.</summary>
    double MarginMm { get; }

    /// <summary>Reads the field.</summary>
    FieldSight Read(FieldTask task);
}
