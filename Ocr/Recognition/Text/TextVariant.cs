namespace Rpa.Ocr.Recognition.Text;

/// <summary>A text that a line may show.</summary>
/// <param name="Text">Characters, without the space between family and given name.</param>
/// <param name="Votes">In how many of the drawings of the line it was read.</param>
/// <param name="Mean">Mean of the engine's confidences, 0 to 1.</param>
/// <param name="Least">The weakest character's confidence, 0 to 1.</param>
internal sealed record TextVariant(string Text, int Votes, double Mean, double Least);
