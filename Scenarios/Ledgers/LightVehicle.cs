namespace Rpa.Scenarios.Ledgers;

/// <summary>A moped or small special vehicle of the town's register (軽自動車税台帳).</summary>
/// <param name="Plate">標識番号 as the town writes it.</param>
/// <param name="Frame">車台番号.</param>
/// <param name="AtenaNo">宛名番号 of the owner, or null.</param>
/// <param name="Active">Whether it is registered now (not scrapped).</param>
public sealed record LightVehicle(string Plate, string Frame, string? AtenaNo, bool Active);
