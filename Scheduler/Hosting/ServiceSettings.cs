using Rpa.Scheduler.Options;

namespace Rpa.Scheduler.Hosting;

/// <summary>The settings that the service is put together from.</summary>
internal sealed record ServiceSettings(StoreOptions Store, JobOptions Jobs, EntryOptions Entry, TownOptions Town);
