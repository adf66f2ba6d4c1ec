namespace CoreSystem.Web.Allowance;

/// <summary>The conditions of JT1901; empty ones do not count, the others must all hold.</summary>
internal sealed record RecipientQuery(
    string CertificationNo, string PersonNo, string ReceptionNo, string Remarks, bool RemarksAnywhere)
{
    public bool IsEmpty => (CertificationNo + PersonNo + ReceptionNo + Remarks).Length == 0;
}
