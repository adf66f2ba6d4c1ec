namespace Rpa.Ocr.Reading;

/// <summary>Groups pages into applications (pages in any order, several applications in a file, one over several files).</summary>
public interface IApplicationAssembler
{
    /// <summary>Groups the known pages of files that belong together, in order. Unknown pages are left out.</summary>
    IReadOnlyList<AssembledApplication> Assemble(IReadOnlyList<PageRef> pages);
}
