using CoreSystem.Web.Endpoints;
using CoreSystem.Web.Messages;
using CoreSystem.Web.Persons;

namespace CoreSystem.Web.Faults;

/// <summary>The faults that strike at the storing itself, on every entry screen.</summary>
internal sealed class CommitFaults(FaultInjector faults, PersonVersions versions)
{
    private const string Action = "register";

    /// <summary>What strikes before anything is stored; a message refuses the 登録.</summary>
    /// <param name="screen">Program id.</param>
    /// <param name="persons">The persons of the entry, by number.</param>
    public Message? Before(string screen, IEnumerable<string> persons)
    {
        if (faults.Strike(FaultKind.ErrorBeforeCommit, screen, Action) is not null)
        {
            throw new InjectedFaultException("error before commit");
        }

        if (faults.Strike(FaultKind.ConcurrentUpdate, screen, Action) is not null)
        {
            foreach (var no in persons.Take(1))
            {
                versions.Raise(no);
            }
        }

        return Locked(screen, Action);
    }

    /// <summary>E0902 where another clerk has the record open.</summary>
    public Message? Locked(string screen, string action) =>
        faults.Strike(FaultKind.RecordLocked, screen, action) is { } rule ? MessageTable.Get("E0902", rule.Text ?? "1001") : null;

    /// <summary>What strikes after the storing, in place of or before the answer.</summary>
    public IResult After(string screen, HttpContext context, Func<IResult> answer)
    {
        if (faults.Strike(FaultKind.LostResponseAfterCommit, screen, Action) is not null)
        {
            return new LostResponse();
        }

        if (faults.Strike(FaultKind.PrintDialog, screen, Action) is not null)
        {
            PendingDialogs.Add(context, MessageTable.Get("Q0010"));
        }

        return answer();
    }
}
