namespace Rpa.Scenarios.Ledgers;

/// <summary>A moped or small special vehicle on the town's list (軽自台帳).</summary>
/// <param name="PlateNumber">標識番号.</param>
/// <param name="FrameNumber">車台番号.</param>
/// <param name="OwnerAtenaNo">宛名番号 of the owner, or null where the owner has none.</param>
/// <param name="OwnerName">Name of the owner, or null.</param>
/// <param name="Status">As the town calls it, e.g. 登録, 廃車.</param>
public sealed record LightVehicle(string PlateNumber, string FrameNumber, string? OwnerAtenaNo, string? OwnerName, string Status)
{
    /// <summary>Whether the plate is in use.</summary>
    public bool IsActive => Status is "登録" or "1";
}
