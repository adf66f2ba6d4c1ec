namespace Rpa.Scenarios.Ledgers;

/// <summary>Persons by a key. Most keys have one person: arrays, not lists, to keep a city's index small.</summary>
internal sealed class PersonIndex<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Person[]> _persons = [];

    public PersonIndex(IEnumerable<(TKey Key, Person Person)> entries)
    {
        foreach (var (key, person) in entries)
        {
            _persons[key] = _persons.TryGetValue(key, out var others) ? [.. others, person] : [person];
        }
    }

    public IReadOnlyList<Person> Find(TKey key) => _persons.TryGetValue(key, out var persons) ? persons : [];
}
