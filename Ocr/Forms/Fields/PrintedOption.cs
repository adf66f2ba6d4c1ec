using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Fields;

/// <summary>A printed word to circle, or a box to tick with the word beside it.</summary>
internal sealed record PrintedOption(string Text, MmRect Rect);
