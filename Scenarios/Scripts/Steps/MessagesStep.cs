using Rpa.Scenarios.Scripts.Screens;
namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>messages</c>: looks through a list of the core system's messages on the screen; a refusal, or a warning that the case does not allow, stops the entry for a person.</summary>
public sealed record MessagesStep(SourceMark At, ScreenElement Element) : ScenarioStep("messages", At);
