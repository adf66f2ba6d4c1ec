namespace Rpa.Robots.Drivers;

/// <summary>The driver could not do what a step asked. The message names elements and times, never values.</summary>
internal sealed class ScreenException(ScreenFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public ScreenFault Fault => fault;
}
