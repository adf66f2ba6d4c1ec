namespace Rpa.Scenarios.Procedures;

/// <summary>Size of a page of a form in millimetres.</summary>
public sealed record PaperPage(int Page, double Width, double Height);
