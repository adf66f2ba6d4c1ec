namespace Rpa.Scheduler.Documents;

/// <summary>A page on its way into a case.</summary>
/// <param name="Page">The stored page.</param>
/// <param name="Reading">Its reading, encrypted with the case's key.</param>
/// <param name="ImageBlob">Its image, encrypted with the case's key.</param>
internal sealed record PreparedPage(StoredPage Page, byte[] Reading, string? ImageBlob);
