using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoreSystem.Web.Faults;

/// <summary>The faults to inject, from a JSON file or <c>PUT /admin/faults</c>.</summary>
internal sealed record FaultPlan(IReadOnlyList<FaultRule> Rules)
{
    public static FaultPlan None { get; } = new([]);

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Reads a plan.</summary>
    /// <exception cref="FormatException">The text is no plan; the message says why.</exception>
    public static FaultPlan Parse(string text)
    {
        FaultPlan? plan;
        try
        {
            plan = JsonSerializer.Deserialize<FaultPlan>(text, Json);
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"The fault plan is not valid: {wrong.Message}", wrong);
        }

        var rules = plan?.Rules ?? throw new FormatException("The fault plan needs a list named rules.");
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].Flaw() is { } flaw)
            {
                throw new FormatException($"The fault plan is not valid: rules[{i}]: {flaw}.");
            }
        }

        return plan;
    }
}
