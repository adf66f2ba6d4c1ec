using System.Collections.Immutable;
using Rpa.Scenarios.Scripts.Steps;

namespace Rpa.Scenarios.Scripts.Reading;

/// <summary>What the exactly-once protocol needs of a scenario's phases.</summary>
internal sealed class PhaseRules(ScriptMapping root, ImmutableDictionary<ScenarioPhase, ImmutableArray<ScenarioStep>> phases)
{
    public void Check()
    {
        CheckConfirm();
        CheckKept(ScenarioPhase.Search, "matches", "受付参照番号が一致した件数");
        CheckKept(ScenarioPhase.Search, "receipt", "見つかった記録の番号");
        CheckKept(ScenarioPhase.Receipt, "receipt", "基幹システムが付けた番号");
        if (phases[ScenarioPhase.Verify].Length > 0 && !StepTree.Flatten(phases[ScenarioPhase.Verify]).Any(step => step is ExpectStep { Into: not null }))
        {
            root.Problem("「verify」には、登録された値を比べる expect（equals と into）を書いてください。");
        }
    }

    private void CheckConfirm()
    {
        foreach (var (_, steps) in phases.Where(phase => phase.Key != ScenarioPhase.Commit))
        {
            foreach (var stray in StepTree.Flatten(steps).OfType<ConfirmStep>())
            {
                root.Reader.Problem(stray.At, "confirm は「commit」の中でだけ使えます。");
            }
        }

        var commit = phases[ScenarioPhase.Commit];
        if (commit.IsEmpty)
        {
            return;
        }

        var last = commit[^1];
        while (last is ScreenStep { Steps.Length: > 0 } or CallStep { Steps.Length: > 0 })
        {
            last = last is ScreenStep screen ? screen.Steps[^1] : ((CallStep)last).Steps[^1];
        }

        if (root.Reader.Problems.Count > 0)
        {
            // A step that could not be read is missing here: its own mistake is told, this one may only follow from it.
            return;
        }

        if (last is not ConfirmStep || StepTree.Flatten(commit).OfType<ConfirmStep>().Count() != 1)
        {
            root.Reader.Problem(last.At, "「commit」は、シナリオにただ一つの confirm で終わってください（screen の中はよいが、when や forEach の中は不可）。");
        }
    }

    private void CheckKept(ScenarioPhase phase, string name, string meaning)
    {
        var kept = StepTree.Flatten(phases[phase]).Any(step => step switch
        {
            ReadStep read => string.Equals(read.Into, name, StringComparison.Ordinal),
            SetStep set => string.Equals(set.Into, name, StringComparison.Ordinal),
            _ => false,
        });
        if (phases[phase].Length > 0 && !kept)
        {
            root.Problem($"「{(phase == ScenarioPhase.Search ? "search" : "receipt")}」で、{meaning}を「{name}」に読み取ってください。");
        }
    }
}
