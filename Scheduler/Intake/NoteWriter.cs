using System.Text;
using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Values;
using Rpa.Scheduler.Documents;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Intake;

/// <summary>Writes the text file beside a file that was taken: what became of it, for whoever looks into the folder. No personal data.</summary>
internal sealed class NoteWriter(StoreSessions sessions, TownClock clock)
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>The text file of a file.</summary>
    public static string PathOf(string file) => file + ".txt";

    /// <summary>Removes the text file of a file that has moved on.</summary>
    public static void Remove(string file)
    {
        if (File.Exists(PathOf(file)))
        {
            File.Delete(PathOf(file));
        }
    }

    /// <summary>Writes, or writes anew, the text file beside a file.</summary>
    public async Task WriteAsync(string file, DocumentRow document, string name, CancellationToken cancellationToken)
    {
        List<string> lines =
        [
            $"ファイル: {name}",
            $"受付日時: {Time(document.ReceivedAt)}",
            $"文書番号: {document.Id}",
            $"結果: {ResultOf(document.State)}",
        ];
        if (document.Reason is not null)
        {
            lines.Add($"理由: {document.Reason}");
        }

        if (document.DuplicateOf is { } first)
        {
            lines.Add($"先に受け付けた文書: {first}");
        }

        lines.AddRange((await ReferencesAsync(document.DuplicateOf ?? document.Id, cancellationToken)).Select(reference => $"案件: {reference}"));
        var path = PathOf(file);
        await File.WriteAllTextAsync(path + ".part", string.Concat(lines.Select(line => line.ReplaceLineEndings(" ") + "\r\n")), WithMark, cancellationToken);
        File.Move(path + ".part", path, overwrite: true);
    }

    private async Task<List<string>> ReferencesAsync(Guid document, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        return await context.CaseDocuments
            .Where(link => link.DocumentId == document)
            .Join(context.Cases, link => link.CaseId, found => found.Id, (_, found) => found.Reference)
            .OrderBy(reference => reference)
            .ToListAsync(cancellationToken);
    }

    private string Time(DateTimeOffset at)
    {
        var local = clock.Local(at);
        return $"{WarekiDate.Format(DateOnly.FromDateTime(local.DateTime))} {local:HH:mm:ss}";
    }

    private static string ResultOf(DocumentState state) => DocumentLife.IsFinal(state) ? DocumentLife.TextOf(state) : "受け付けました。読取りを待っています。";
}
