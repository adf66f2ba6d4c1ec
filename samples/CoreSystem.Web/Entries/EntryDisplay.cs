namespace CoreSystem.Web.Entries;

/// <summary>What a look-up shows beside its field.</summary>
/// <param name="Part">Last part of the element's id: <c>name</c> of <c>insured-no</c> is <c>#insured-name</c>.</param>
/// <param name="Label">Label; empty to stand right behind the field.</param>
/// <param name="Width">CSS class of the width.</param>
internal sealed record EntryDisplay(string Part, string Label, string Width);
