using CoreSystem.Web.Messages;

namespace CoreSystem.Web.Allowance;

/// <summary>What became of a 登録: a 認定番号, or the message that refused it.</summary>
internal sealed record RegistrationOutcome(string CertificationNo, Message? Refusal)
{
    public static RegistrationOutcome Done(string certificationNo) => new(certificationNo, null);

    public static RegistrationOutcome Refused(Message message) => new("", message);
}
