namespace Rpa.Ocr.Reading;

/// <summary>A page of a file within a group of files that belong together.</summary>
public sealed record PageRef(string File, PageReading Page);
