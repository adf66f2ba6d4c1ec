using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Tests.Applications;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Procedures;

public sealed class SubjectTests
{
    [Theory]
    [InlineData("child-allowance-claim", "claimant", SubjectKind.Person, SubjectRole.MyNumber, "claimant.my_number")]
    [InlineData("child-allowance-claim", "child.2", SubjectKind.Person, SubjectRole.Birth, "child.2.birth")]
    [InlineData("child-allowance-claim", "bank", SubjectKind.Account, SubjectRole.Kana, "bank.holder_kana")]
    [InlineData("child-allowance-claim", "claimant.employer", SubjectKind.Organisation, SubjectRole.Telephone, "claimant.employer_tel")]
    [InlineData("care-certification", "insured", SubjectKind.Person, SubjectRole.InsuredNumber, "insured.number")]
    [InlineData("care-certification", "doctor", SubjectKind.Doctor, SubjectRole.Hospital, "doctor.hospital")]
    [InlineData("care-certification", "agent", SubjectKind.Organisation, SubjectRole.Number, "agent.number")]
    [InlineData("care-certification", "med", SubjectKind.Insurance, SubjectRole.Name, "med.insurer_name")]
    [InlineData("withholding-change", "emp", SubjectKind.Person, SubjectRole.OtherAddress, "emp.addr_jan1")]
    [InlineData("withholding-change", "payer", SubjectKind.Organisation, SubjectRole.BranchNumber, "payer.shitei")]
    [InlineData("withholding-change", "payer.contact_name", SubjectKind.Person, SubjectRole.Name, "payer.contact_name")]
    [InlineData("resident-tax-return", "taxpayer.head_name", SubjectKind.Person, SubjectRole.Name, "taxpayer.head_name")]
    [InlineData("resident-tax-return", "dep.1", SubjectKind.Person, SubjectRole.MyNumber, "dep.1.my_number")]
    public void The_fields_that_describe_one_subject_follow_from_their_keys_and_types(string procedure, string name, SubjectKind kind, SubjectRole role, string key)
    {
        var subject = Samples.Catalog.Get(procedure).Subjects.Single(subject => string.Equals(subject.Name, name, StringComparison.Ordinal));

        subject.Kind.ShouldBe(kind);
        subject[role].ShouldBe(key);
    }

    [Fact]
    public void Family_and_account_belong_to_the_person_whom_the_application_is_about()
    {
        var subjects = Samples.Catalog.Get("child-allowance-claim").Subjects.ToDictionary(subject => subject.Name, StringComparer.Ordinal);

        subjects["claimant"].Of.ShouldBeNull();
        subjects["child.1"].Of.ShouldBe("claimant");
        subjects["bank"].Of.ShouldBe("claimant");
        subjects["claimant.employer"].Of.ShouldBeNull();
    }

    [Theory]
    [InlineData("child-allowance-claim", "claimant", "claim.date")]
    [InlineData("child-allowance-change", "claimant", "claim.date")]
    [InlineData("child-allowance-status", "claimant", "claim.date")]
    [InlineData("care-certification", "insured", "app.date")]
    [InlineData("care-burden-limit", "insured", "app.date")]
    [InlineData("withholding-change", "emp", "submit.date")]
    [InlineData("resident-tax-return", "taxpayer", "submit.date")]
    public void Whom_an_application_is_about_and_when_it_was_made_follow_from_the_procedure(string procedure, string party, string day)
    {
        var definition = Samples.Catalog.Get(procedure);

        definition.Party.ShouldNotBeNull().Name.ShouldBe(party);
        definition.DayField.ShouldNotBeNull().Key.ShouldBe(day);
    }
}
