using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Rpa.Scheduler.Store;

/// <summary>Points in time are kept as milliseconds since 1970 (UTC): both databases order and compare them alike.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    time => time.ToUnixTimeMilliseconds(),
    number => DateTimeOffset.FromUnixTimeMilliseconds(number));
