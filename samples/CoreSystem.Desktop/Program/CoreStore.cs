using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoreSystem.Desktop;

/// <summary>
/// The program's data: masters read from the town's files, and what was registered, one JSON line a record, appended and flushed.
/// </summary>
public sealed class CoreStore
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _file;
    private readonly List<Record> _records = [];

    /// <summary>Opens the store in a folder, with the masters of a town.</summary>
    public CoreStore(string folder, string town)
    {
        Directory.CreateDirectory(folder);
        _file = Path.Combine(folder, "records.jsonl");
        if (File.Exists(_file))
        {
            _records.AddRange(File.ReadLines(_file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Record>(line, Plain)!));
        }

        Persons = Table.Read(town, "persons.csv", "atena_no");
        Insured = Table.Read(town, "care_insured.csv", "insured_no");
        Certifications = Table.Read(town, "care_certifications.csv", "insured_no");
        Hospitals = Table.Read(town, "hospitals.csv", "hospital_no");
        Doctors = Table.Read(town, "doctors.csv", "doctor_no");
        Diseases = Table.Read(town, "diseases.csv", "code");
        Employers = Table.Read(town, "employers.csv", "designation_no");
        Collections = Table.Read(town, "special_collection.csv", "atena_no");
    }

    /// <summary>住民.</summary>
    public Table Persons { get; }

    /// <summary>介護保険の被保険者.</summary>
    public Table Insured { get; }

    /// <summary>要介護認定の履歴.</summary>
    public Table Certifications { get; }

    /// <summary>医療機関.</summary>
    public Table Hospitals { get; }

    /// <summary>医師.</summary>
    public Table Doctors { get; }

    /// <summary>特定疾病.</summary>
    public Table Diseases { get; }

    /// <summary>特別徴収義務者.</summary>
    public Table Employers { get; }

    /// <summary>特別徴収.</summary>
    public Table Collections { get; }

    /// <summary>Called when a record has been stored, before the program says so.</summary>
    public Action<Record> OnRegistered { get; set; } = _ => { };

    /// <summary>What was registered.</summary>
    public IReadOnlyList<Record> Records
    {
        get
        {
            lock (_records)
            {
                return [.. _records];
            }
        }
    }

    /// <summary>Stores the fields of a screen under a new number.</summary>
    public Record Register(string screen, char letter, IReadOnlyDictionary<string, string> values)
    {
        Record record;
        lock (_records)
        {
            record = new Record(string.Create(CultureInfo.InvariantCulture, $"{letter}{_records.Count + 1:000000}"), screen, values);
            using var stream = new FileStream(_file, FileMode.Append, FileAccess.Write, FileShare.Read);
            using var writer = new StreamWriter(stream);
            writer.WriteLine(JsonSerializer.Serialize(record, Plain));
            writer.Flush();
            stream.Flush(flushToDisk: true);
            _records.Add(record);
        }

        OnRegistered(record);
        return record;
    }
}
