using YamlDotNet.RepresentationModel;

namespace Rpa.Scenarios.Procedures.Loading;

/// <summary>Collects every mistake of a load, so that a town's writer sees all of them at once.</summary>
internal sealed class FormatProblems
{
    private readonly List<ProcedureFormatError> _errors = [];

    public int Count => _errors.Count;

    public IReadOnlyList<ProcedureFormatError> Errors => _errors;

    public void Add(string file, YamlNode node, string message) => Add(file, node.Start.Line, node.Start.Column, message);

    public void Add(string file, long line, long column, string message) =>
        _errors.Add(new ProcedureFormatError(file, line, column, message));

    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
        {
            throw new ProcedureFormatException(
                [.. _errors.Distinct().OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line).ThenBy(error => error.Column)]);
        }
    }
}
