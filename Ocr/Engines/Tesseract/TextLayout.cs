namespace Rpa.Ocr.Engines.Tesseract;

/// <summary>How the text of an image is laid out; the numbers are Tesseract's page segmentation modes.</summary>
internal enum TextLayout
{
    /// <summary>A block of lines.</summary>
    Block = 6,

    /// <summary>One line.</summary>
    Line = 7,

    /// <summary>One word.</summary>
    Word = 8,

    /// <summary>One character.</summary>
    Character = 10,

    /// <summary>Words here and there, in no order: a form.</summary>
    Sparse = 11,

    /// <summary>One line, taken as it is, without looking for its parts first.</summary>
    RawLine = 13,
}
