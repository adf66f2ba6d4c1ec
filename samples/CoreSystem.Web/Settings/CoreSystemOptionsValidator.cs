using Microsoft.Extensions.Options;

namespace CoreSystem.Web.Settings;

/// <summary>Names every wrong setting in one message at start.</summary>
internal sealed class CoreSystemOptionsValidator : IValidateOptions<CoreSystemOptions>
{
    public ValidateOptionsResult Validate(string? name, CoreSystemOptions options)
    {
        var wrong = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Data))
        {
            wrong.Add("CoreSystem:Data (--data) must name a folder.");
        }

        if (options.Users.Count == 0 && !options.Demo)
        {
            wrong.Add("No account is configured: set CoreSystem:Users:<id> (environment CoreSystem__Users__<id>) "
                + "to a password, or allow the demo accounts with --demo true.");
        }

        foreach (var (id, password) in options.Users)
        {
            if (password.Length < 8)
            {
                wrong.Add($"CoreSystem:Users:{id}: the password must have 8 characters or more.");
            }
        }

        if (!BusinessCalendar.IsValidSetting(options.BusinessDate))
        {
            wrong.Add("CoreSystem:BusinessDate must be an ISO date such as 2026-10-31, or 'today'.");
        }

        if (!OnlineHours.TryParse(options.OnlineHours, out _))
        {
            wrong.Add("CoreSystem:OnlineHours must be empty or like 07:00-20:00.");
        }

        if (options.IdleMinutes is < 1 or > 720)
        {
            wrong.Add("CoreSystem:IdleMinutes must be 1 to 720.");
        }

        if (options.MaxWrongPasswords is < 1 or > 100)
        {
            wrong.Add("CoreSystem:MaxWrongPasswords must be 1 to 100.");
        }

        if (options.FaultPlan.Length > 0 && !File.Exists(options.FaultPlan))
        {
            wrong.Add($"CoreSystem:FaultPlan (--faults): there is no file '{options.FaultPlan}'.");
        }

        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
