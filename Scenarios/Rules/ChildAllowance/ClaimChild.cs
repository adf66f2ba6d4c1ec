namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>A row of the table of children (児童) or of older siblings (兄姉等) that is filled in.</summary>
/// <param name="Number">Row, from 1.</param>
/// <param name="Person">The person.</param>
internal sealed record ClaimChild(int Number, ClaimPerson Person)
{
    public string Key => Person.Key;

    public string Label => Person.Label;
}
