using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Settings.Configuration;

namespace RoomBot.Host.Telemetry;

/// <summary>The log, as the section <c>Serilog</c> says.</summary>
internal static class Logging
{
    // Named here, so that the log does not search every assembly of the program for sinks at start.
    private static readonly ConfigurationReaderOptions _sinks =
        new(typeof(ConsoleLoggerConfigurationExtensions).Assembly, typeof(FileLoggerConfigurationExtensions).Assembly);

    /// <summary>The log of commands that speak on standard output: warnings, on standard error.</summary>
    public static SerilogLoggerProvider CreateOnStandardError() =>
        new(
            new LoggerConfiguration()
                .MinimumLevel.Warning()
                .WriteTo.Console(standardErrorFromLevel: LogEventLevel.Verbose, formatProvider: CultureInfo.InvariantCulture)
                .CreateLogger(),
            dispose: true);

    /// <summary>The log as configured.</summary>
    public static SerilogLoggerProvider Create(IConfiguration configuration) =>
        new(new LoggerConfiguration().ReadFrom.Configuration(configuration, _sinks).CreateLogger(), dispose: true);
}
