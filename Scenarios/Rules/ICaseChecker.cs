using Rpa.Scenarios.Cases;

namespace Rpa.Scenarios.Rules;

/// <summary>Runs the rules of an application's procedure.</summary>
public interface ICaseChecker
{
    /// <summary>Checks an application. Never throws for what an applicant may have written.</summary>
    CheckResult Check(Application application, CheckContext context);
}
