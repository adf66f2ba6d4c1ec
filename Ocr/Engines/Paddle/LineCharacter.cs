namespace Rpa.Ocr.Engines.Paddle;

/// <summary>A character that the network saw in a line.</summary>
/// <param name="Choices">What it may be, likeliest first, with probabilities among the allowed characters.</param>
/// <param name="Mass">Share of the network's belief that fell on allowed characters.</param>
/// <param name="Position">Where in the line: 0 at the left end, 1 at the right.</param>
internal sealed record LineCharacter(IReadOnlyList<(char Character, double Probability)> Choices, double Mass, double Position);
