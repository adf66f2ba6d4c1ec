namespace Rpa.Scenarios.Rules;

/// <summary>A procedure names a rule or a setting that does not exist, or gives it a wrong value. The message is Japanese.</summary>
public sealed class RuleSettingException : Exception
{
    /// <summary>Creates the exception.</summary>
    public RuleSettingException(string message)
        : base(message)
    {
    }
}
