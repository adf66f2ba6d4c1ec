using Microsoft.Extensions.Options;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Options;

namespace Rpa.Scheduler.Entries;

/// <summary>When the core system is open (オンライン時間).</summary>
internal sealed class OpeningHours(IOptions<EntryOptions> options, TownClock clock)
{
    /// <summary>Longer than any row of closed days; with every day closed it is asked again then.</summary>
    private const int DaysAhead = 31;

    /// <summary>The next moment at which an entry may begin; null if it may begin now.</summary>
    public DateTimeOffset? NextOpening()
    {
        var settings = options.Value;
        var now = clock.Now;
        if (settings.OpensAt == settings.ClosesAt)
        {
            return IsClosedOn(DateOnly.FromDateTime(now.DateTime)) ? NextOpenDay(now, TimeOnly.MinValue) : null;
        }

        for (var ahead = -1; ahead < DaysAhead; ahead++)
        {
            var day = DateOnly.FromDateTime(now.DateTime).AddDays(ahead);
            var opens = clock.At(day, settings.OpensAt);
            var last = LastEntryOf(day);
            if (!IsClosedOn(day) && last > now)
            {
                return opens <= now ? null : opens;
            }
        }

        return NextOpenDay(now, settings.OpensAt);
    }

    private bool IsClosedOn(DateOnly day) => options.Value.ClosedOn.Contains(day.DayOfWeek) || options.Value.ClosedDays.Contains(day);

    private DateTimeOffset LastEntryOf(DateOnly day)
    {
        var settings = options.Value;
        var closingDay = settings.ClosesAt > settings.OpensAt ? day : day.AddDays(1); // 22:00 to 6:00 runs over midnight.
        return clock.At(closingDay, settings.ClosesAt) - TimeSpan.FromMinutes(settings.LastEntryMinutes);
    }

    private DateTimeOffset NextOpenDay(DateTimeOffset now, TimeOnly opens)
    {
        var day = DateOnly.FromDateTime(now.DateTime).AddDays(1);
        for (var ahead = 0; ahead < DaysAhead && IsClosedOn(day); ahead++)
        {
            day = day.AddDays(1);
        }

        return clock.At(day, opens);
    }
}
