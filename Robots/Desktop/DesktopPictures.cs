using System.Globalization;
using OpenQA.Selenium;
using Rpa.Robots.Drivers;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Robots.Desktop;

/// <summary>
/// Takes pictures of the main window, with dialogs in front of it. The robot PC cannot hide anything before it takes a picture, so the
/// sensitive elements are painted over in memory, before anybody gets to see the picture.
/// </summary>
internal sealed class DesktopPictures(DesktopScope scope, DesktopElements elements)
{
    /// <summary>A picture of the present window as the robot PC sends it; null where it can take none: locked or disconnected.</summary>
    public static async Task<PngPicture?> RawAsync(DesktopSession session, CancellationToken cancellationToken)
    {
        try
        {
            var base64 = (await session.CallAsync(DriverCommand.Screenshot, cancellationToken))?.ToString() ?? string.Empty;
            return PngPicture.Read(Convert.FromBase64String(base64));
        }
        catch (Exception error) when (error is DesktopCallException or FormatException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>A picture with all that is sensitive painted over.</summary>
    /// <exception cref="ScreenException">None can be taken, or it cannot be said where the sensitive elements are.</exception>
    public async Task<byte[]> MaskedAsync(CancellationToken cancellationToken)
    {
        var picture = await scope.RepeatAsync(() => OnceAsync(cancellationToken), taken => taken is not null, "screenshot", cancellationToken);
        return (picture ?? throw new ScreenException(ScreenFault.NotUsable, "The robot PC takes no picture.")).Write();
    }

    private async Task<PngPicture?> OnceAsync(CancellationToken cancellationToken)
    {
        // Asked before and after: what moves in between is covered at both places.
        var before = await SensitiveAsync(cancellationToken);
        var window = RectangleOf(await scope.Session.CallAsync(DriverCommand.GetWindowRect, cancellationToken));
        if (await RawAsync(scope.Session, cancellationToken) is not { } picture)
        {
            return null;
        }

        foreach (var hidden in before.Concat(await SensitiveAsync(cancellationToken)))
        {
            // A scaled desktop tells rectangles in other units than the picture's pixels.
            var (scaleX, scaleY) = (picture.Width / Math.Max(1, window.Width), picture.Height / Math.Max(1, window.Height));
            picture.Cover((hidden.X - window.X) * scaleX, (hidden.Y - window.Y) * scaleY, hidden.Width * scaleX, hidden.Height * scaleY);
        }

        return picture;
    }

    private async Task<List<(double X, double Y, double Width, double Height)>> SensitiveAsync(CancellationToken cancellationToken)
    {
        var rectangles = new List<(double X, double Y, double Width, double Height)>();
        foreach (var selector in Sensitive())
        {
            foreach (var element in await elements.FindAsync(selector, cancellationToken))
            {
                if (await elements.IsVisibleAsync(element, cancellationToken))
                {
                    rectangles.Add(RectangleOf(await scope.Session.CallAsync(DriverCommand.GetElementRect, cancellationToken, ("id", element))));
                }
            }
        }

        return rectangles;
    }

    /// <summary>Everything sensitive on any screen: a picture must never depend on knowing which screen it shows.</summary>
    private IEnumerable<ElementSelector> Sensitive() => scope.Screens.Screens.Values
        .SelectMany(screen => screen.Elements.Values)
        .Where(element => element is { Sensitive: true, Placeholders.IsEmpty: true })
        .SelectMany(element => element.Selectors)
        .Concat(scope.Screens.Screens.Values.SelectMany(screen => screen.Masks).Select(id => new ElementSelector(SelectorKind.AutomationId, id)))
        .Distinct();

    private static (double X, double Y, double Width, double Height) RectangleOf(object? value)
    {
        var rectangle = value as IDictionary<string, object> ?? throw new ScreenException(ScreenFault.NotUsable, "The robot PC tells no place.");
        return (Number("x"), Number("y"), Number("width"), Number("height"));

        double Number(string name) => Convert.ToDouble(rectangle[name], CultureInfo.InvariantCulture);
    }
}
