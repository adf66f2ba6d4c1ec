namespace Rpa.Ocr.Engines.Paddle;

/// <summary>A text that the line may show.</summary>
/// <param name="Text">The text.</param>
/// <param name="Probability">Its share among the candidates kept, 0 to 1.</param>
internal sealed record CtcCandidate(string Text, double Probability);
