namespace Rpa.Scenarios.Ledgers;

/// <summary>住民状態.</summary>
public enum ResidentStatus
{
    /// <summary>1 現住民.</summary>
    Resident = 1,

    /// <summary>2 転出者.</summary>
    MovedOut = 2,

    /// <summary>3 死亡者.</summary>
    Dead = 3,
}
