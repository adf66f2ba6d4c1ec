namespace Rpa.Scenarios.Procedures;

/// <summary>Who or what several fields of a form describe together. The YAML spelling is in the comment.</summary>
public enum SubjectKind
{
    /// <summary><c>person</c> a resident, or somebody who may be one.</summary>
    Person,

    /// <summary><c>account</c> a bank account.</summary>
    Account,

    /// <summary><c>organisation</c> an employer, a hospital, a care office.</summary>
    Organisation,

    /// <summary><c>doctor</c> a doctor at a hospital.</summary>
    Doctor,

    /// <summary><c>insurer</c> a health insurance.</summary>
    Insurance,
}
