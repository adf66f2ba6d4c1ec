using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Tables;

/// <summary>The specified diseases (特定疾病), found by what is written on an application.</summary>
internal sealed class SpecifiedDiseases
{
    private readonly Dictionary<string, SpecifiedDisease> _byWord = new(StringComparer.Ordinal);

    public SpecifiedDiseases(IReadOnlyList<SpecifiedDisease> all)
    {
        All = all;
        foreach (var disease in all)
        {
            foreach (var word in disease.Words.Prepend(disease.Name).Prepend(disease.Code))
            {
                _byWord.TryAdd(Fold(word), disease);
            }
        }
    }

    public IReadOnlyList<SpecifiedDisease> All { get; }

    /// <summary>The disease of a code, a name or another word for it; null where none is known by it.</summary>
    public SpecifiedDisease? Find(string text) => _byWord.GetValueOrDefault(Fold(text));

    /// <summary>Without spaces, brackets and marks; 靭 as 靱, 骨粗しょう症 as 骨粗鬆症.</summary>
    private static string Fold(string text) => string.Concat(DigitText.FoldWidth(text).ToUpperInvariant()
        .Replace("しょう", "鬆", StringComparison.Ordinal)
        .Where(c => !char.IsWhiteSpace(c) && !"()（）「」・、,.及び".Contains(c, StringComparison.Ordinal))
        .Select(c => c is '靭' ? '靱' : c));
}
