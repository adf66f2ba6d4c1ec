namespace Rpa.Scheduler.Tests.Pages;

/// <summary>The smallest picture there is: one white dot.</summary>
internal static class TinyPng
{
    public static byte[] Bytes { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==");
}
