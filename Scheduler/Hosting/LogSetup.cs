using System.Globalization;
using Microsoft.Extensions.Options;
using Rpa.Scheduler.Options;
using Serilog;
using Serilog.Events;

namespace Rpa.Scheduler.Hosting;

/// <summary>The log: one line an event, to a file a day and to the console. Who logs must not log personal data.</summary>
internal static class LogSetup
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {SourceContext} {Message:lj}{NewLine}{Exception}";
    private const string ConsoleLine = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    public static void Add(WebApplicationBuilder builder) =>
        builder.Services.AddLogging(logging => logging.Services.AddSingleton<ILoggerProvider>(provider =>
            new Serilog.Extensions.Logging.SerilogLoggerProvider(Create(provider.GetRequiredService<IOptions<LogOptions>>().Value), dispose: true)));

    private static Serilog.Core.Logger Create(LogOptions options)
    {
        var log = new LoggerConfiguration()
            .MinimumLevel.Is(options.Level)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Error)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning);
        if (options.Console)
        {
            log.WriteTo.Console(outputTemplate: ConsoleLine, formatProvider: CultureInfo.InvariantCulture);
        }

        if (options.Folder is not null)
        {
            log.WriteTo.File(
                Path.Combine(options.Folder, "rpa-.log"),
                outputTemplate: Line,
                formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day,
                retainedFileTimeLimit: TimeSpan.FromDays(options.KeepDays));
        }

        return log.CreateLogger();
    }
}
