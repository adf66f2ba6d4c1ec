using Microsoft.Extensions.Options;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Options;

namespace Rpa.Scheduler.Entries;

/// <summary>When the core system is open (オンライン時間).</summary>
internal sealed class OpeningHours(IOptions<EntryOptions> options, TownClock clock)
{
    private const int DaysAhead = 8;

    /// <summary>The next moment at which an entry may begin; null if it may begin now.</summary>
    public DateTimeOffset? NextOpening()
    {
        var settings = options.Value;
        var now = clock.Now;
        if (settings.OpensAt == settings.ClosesAt)
        {
            return settings.ClosedOn.Contains(now.DayOfWeek) ? NextOpenDay(now, TimeOnly.MinValue) : null;
        }

        for (var ahead = -1; ahead < DaysAhead; ahead++)
        {
            var day = DateOnly.FromDateTime(now.DateTime).AddDays(ahead);
            var opens = clock.At(day, settings.OpensAt);
            var last = LastEntryOf(day);
            if (!settings.ClosedOn.Contains(day.DayOfWeek) && last > now)
            {
                return opens <= now ? null : opens;
            }
        }

        return NextOpenDay(now, settings.OpensAt);
    }

    private DateTimeOffset LastEntryOf(DateOnly day)
    {
        var settings = options.Value;
        var closingDay = settings.ClosesAt > settings.OpensAt ? day : day.AddDays(1); // 22:00 to 6:00 runs over midnight.
        return clock.At(closingDay, settings.ClosesAt) - TimeSpan.FromMinutes(settings.LastEntryMinutes);
    }

    private DateTimeOffset NextOpenDay(DateTimeOffset now, TimeOnly opens)
    {
        var day = DateOnly.FromDateTime(now.DateTime).AddDays(1);
        for (var ahead = 0; ahead < DaysAhead && options.Value.ClosedOn.Contains(day.DayOfWeek); ahead++)
        {
            day = day.AddDays(1);
        }

        return clock.At(day, opens);
    }
}
