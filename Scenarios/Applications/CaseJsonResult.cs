using System.Diagnostics.CodeAnalysis;
using Rpa.Scenarios.Cases;

namespace Rpa.Scenarios.Applications;

/// <summary>What became of a case file.</summary>
/// <param name="Application">The application, or null.</param>
/// <param name="Errors">Why there is none (Japanese); empty where there is one.</param>
public sealed record CaseJsonResult(Application? Application, IReadOnlyList<string> Errors)
{
    /// <summary>Whether there is an application.</summary>
    [MemberNotNullWhen(true, nameof(Application))]
    public bool IsValid => Application is not null;

    internal static CaseJsonResult Failed(params IReadOnlyList<string> errors) => new(null, errors);
}
