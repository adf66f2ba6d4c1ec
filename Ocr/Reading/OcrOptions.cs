using System.ComponentModel.DataAnnotations;

namespace Rpa.Ocr.Reading;

/// <summary>Settings of reading (section <c>Ocr</c>).</summary>
public sealed class OcrOptions
{
    /// <summary>Folder of ONNX Runtime and the networks; null: <c>models</c> beside the program, where the build puts them.</summary>
    public string? ModelsFolder { get; set; }

    /// <summary>Folder of Tesseract's language data; null: <c>TESSDATA_PREFIX</c>, then the usual places.</summary>
    public string? TessdataFolder { get; set; }

    /// <summary>Folder of the town's own calibrations (<c>calibration-*.json</c>); the newest by name is used. Null, or none there: the one that travels with the program.</summary>
    public string? CalibrationFolder { get; set; }

    /// <summary>Pages read at the same time. Default 0: as many as there are processors. 0 to 64.</summary>
    [Range(0, 64)]
    public int Parallelism { get; set; }

    /// <summary>Seconds after which a page is given up, alone. Default 60; 1 to 3,600.</summary>
    [Range(1, 3600)]
    public int SecondsPerPage { get; set; } = 60;
}
