using Rpa.Robots.Accounts;
using Rpa.Robots.Tests.Core;

namespace Rpa.Robots.Tests.Desktop;

/// <summary>The robots as the service registers them, with a desktop core system on a fake robot PC.</summary>
internal static class DesktopRobot
{
    public static Robot For(Uri host, string application = FakeRobotPc.Application, RobotCredential? account = null, RobotCredential? secondAccount = null, TimeSpan? stepTimeout = null) => new(
        new Uri("http://127.0.0.1:1/"),
        options => options.CoreSystems["core-desktop"] = new CoreSystemOptions
        {
            Kind = CoreSystemKind.Desktop,
            StepTimeout = stepTimeout ?? TimeSpan.FromSeconds(10),
            Desktop = new() { Host = host, Application = application },
        },
        account,
        secondAccount);
}
