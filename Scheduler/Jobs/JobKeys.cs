using Quartz;

namespace Rpa.Scheduler.Jobs;

/// <summary>Job keys: group is the step in lower case, name the id.</summary>
internal static class JobKeys
{
    /// <summary>Execution group of steps that need a robot account.</summary>
    public const string RobotGroup = "robot";

    public static JobKey Of(JobStep step, Guid id) => new(id.ToString(), NameOf(step));

    public static TriggerKey TriggerOf(JobStep step, Guid id) => new(id.ToString(), NameOf(step));

    public static (JobStep Step, Guid Id)? Parse(JobKey key) =>
        Enum.TryParse<JobStep>(key.Group, ignoreCase: true, out var step) && Guid.TryParse(key.Name, out var id) ? (step, id) : null;

    public static string NameOf(JobStep step) => step switch
    {
        JobStep.Read => "read",
        JobStep.Check => "check",
        JobStep.Enter => "enter",
        JobStep.Lookup => "lookup",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step."),
    };

    /// <summary>The group whose limit the step counts against.</summary>
    public static string ExecutionGroupOf(JobStep step) => step is JobStep.Enter or JobStep.Lookup ? RobotGroup : NameOf(step);
}
