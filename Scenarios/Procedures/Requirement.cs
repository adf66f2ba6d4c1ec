namespace Rpa.Scenarios.Procedures;

/// <summary>Whether a field must be filled.</summary>
public enum Requirement
{
    /// <summary>任意.</summary>
    Optional,

    /// <summary>必須.</summary>
    Required,

    /// <summary>条件付き必須: required when <see cref="FieldDefinition.RequiredWhen"/> holds.</summary>
    Conditional,

    /// <summary>※職員記入欄: for office use, never read as an answer of the applicant.</summary>
    Office,
}
