namespace Rpa.Scheduler.Store;

/// <summary>A numbered step of the schema.</summary>
/// <param name="Number">Order; never reused.</param>
/// <param name="Name">What it adds.</param>
/// <param name="Sql">The statements.</param>
/// <param name="Sha256">Hash of the statements: an applied step must never change.</param>
internal sealed record Migration(int Number, string Name, string Sql, string Sha256);
