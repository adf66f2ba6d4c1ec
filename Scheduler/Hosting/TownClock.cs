using Microsoft.Extensions.Options;
using Rpa.Scheduler.Options;

namespace Rpa.Scheduler.Hosting;

/// <summary>Days and times as the town counts them.</summary>
internal sealed class TownClock(TimeProvider time, IOptions<TownOptions> options)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>Now, with the town's offset.</summary>
    public DateTimeOffset Now => Local(time.GetUtcNow());

    /// <summary>Today in the town.</summary>
    public DateOnly Today => DayOf(time.GetUtcNow());

    /// <summary>A point in time with the town's offset.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone);

    /// <summary>The town's day of a point in time.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);

    /// <summary>A time of a day in the town.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly timeOfDay)
    {
        var local = day.ToDateTime(timeOfDay);
        return new DateTimeOffset(local, _zone.GetUtcOffset(local));
    }
}
