namespace CoreSystem.Web.Faults;

/// <summary>The one place that decides whether a fault strikes. Counts how often each rule was met.</summary>
internal sealed class FaultInjector
{
    private readonly Lock _lock = new();
    private FaultPlan _plan = FaultPlan.None;
    private int[] _met = [];

    public FaultPlan Plan
    {
        get
        {
            lock (_lock)
            {
                return _plan;
            }
        }
    }

    /// <summary>Puts a plan into force and starts counting anew.</summary>
    public void Use(FaultPlan plan)
    {
        lock (_lock)
        {
            _plan = plan;
            _met = new int[plan.Rules.Count];
        }
    }

    /// <summary>The rule that strikes now, if any; at most one of a kind per request.</summary>
    public FaultRule? Strike(FaultKind kind, string screen, string action)
    {
        lock (_lock)
        {
            for (var i = 0; i < _plan.Rules.Count; i++)
            {
                var rule = _plan.Rules[i];
                if (!rule.Matches(kind, screen, action))
                {
                    continue;
                }

                var met = _met[i]++;
                if (met >= rule.Skip && (rule.Times is null || met < rule.Skip + rule.Times))
                {
                    return rule;
                }
            }

            return null;
        }
    }
}
