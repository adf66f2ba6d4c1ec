using Rpa.Scheduler.Commands;

return await CommandLine.RunAsync(args);
