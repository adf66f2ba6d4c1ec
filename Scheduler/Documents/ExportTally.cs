namespace Rpa.Scheduler.Documents;

/// <summary>Counts what came of the rows of an export.</summary>
internal sealed class ExportTally
{
    public int New { get; private set; }

    public int Known { get; private set; }

    public int Changed { get; private set; }

    public void Add(ExportRowOutcome outcome)
    {
        switch (outcome)
        {
            case ExportRowOutcome.New:
                New++;
                break;
            case ExportRowOutcome.Known:
                Known++;
                break;
            default:
                Changed++;
                break;
        }
    }
}
