using System.Collections.Immutable;
using Rpa.Robots.Accounts;
using Rpa.Robots.Drivers;
using Rpa.Scenarios.Scripts;
using Rpa.Scenarios.Scripts.Expressions;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Robots.Playing;

/// <summary>What is known while one scenario is played for one case.</summary>
internal sealed class PlaySession
{
    /// <summary>Stands in the step log where a sensitive value was typed or read.</summary>
    public const string Masked = "●●●●";

    public required Scenario Scenario { get; init; }

    public required IScreenDriver Driver { get; init; }

    public required ScriptSandbox Sandbox { get; init; }

    public required WindowJudge Judge { get; init; }

    /// <summary>The robot's account; null where the scenario needs none.</summary>
    public required RobotCredential? Account { get; init; }

    /// <summary>Values read from the screen so far, also those of earlier phases.</summary>
    public required Dictionary<string, string> Seen { get; init; }

    public required TimeSpan StepTimeout { get; init; }

    /// <summary>Values kept in the present phase, for the record that the outcome reports.</summary>
    public Dictionary<string, string> Kept { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of elements whose value differs, while differences are collected; null while a difference stops the entry.</summary>
    public List<string>? Differences { get; set; }

    /// <summary>Row numbers and positions of the loops around the step.</summary>
    public ImmutableDictionary<string, int> Rows { get; set; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The row block around the step.</summary>
    public RowMatch? RowMatch { get; set; }

    /// <summary>The screen block around the step.</summary>
    public Screen? Screen { get; set; }

    /// <summary>Message codes that the screen blocks around the step tolerate.</summary>
    public ImmutableArray<string> Tolerated { get; set; } = [];

    /// <summary>The screen as it was last seen.</summary>
    public ScreenView View { get; set; } = ScreenView.Empty;

    /// <summary>An element of the present screen in the present row.</summary>
    public ElementTarget Target(ScreenElement element)
    {
        var target = ElementTarget.Of(Screen!, element, Rows);
        return element.RowElement is null ? target : target with { Row = RowMatch };
    }

    /// <summary>A name of the scenario with row numbers put in: <c>child.{n}.name</c>.</summary>
    public string InRow(string name) => Rows.Aggregate(name, (done, row) =>
        done.Replace($"{{{row.Key}}}", row.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));

    /// <summary>Keeps a value that was read.</summary>
    public void Keep(string name, string value)
    {
        Seen[InRow(name)] = value;
        Kept[InRow(name)] = value;
    }
}
