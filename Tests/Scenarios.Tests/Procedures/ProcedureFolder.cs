namespace Rpa.Scenarios.Tests.Procedures;

/// <summary>A small, right procedure in a folder of its own, to be spoilt by a test.</summary>
internal sealed class ProcedureFolder : IDisposable
{
    public const string Procedure = """
        id: small
        title: 小さな手続
        version: "1"
        policy:
          straightThrough: true
          threshold: 0.9
          thresholds:
            id.mynumber: 0.97
        rules:
          - id: JT-001
          - id: JT-050
            severity: warning
            settings: {extendToNextOpenDay: true, holidays: [2026-01-01, 2026-12-31]}
        forms:
          - revision: small-a
        sections:
          - title: 請求者
            fields:
              - {key: claimant.name, label: 氏名, type: name.kanji, required: true}
              - {key: claimant.sex, label: 性別, type: choice.circle, options: {1: 男, 2: 女}}
              - {key: claimant.code, label: 番号, type: id.number, length: 3, requiredWhen: "code('claimant.sex') == '1'"}
              - {key: remarks, label: 備考, type: text, paper: false}
          - title: 児童{n}
            repeat: {group: child, count: 2}
            fields:
              - key: child.{n}.name
                label: 児童{n} 氏名
                type: name.kanji
                requiredWhen: any('child.{n}.')
        """;

    public const string Form = """
        {
         "form": "small",
         "revision": "small-a",
         "title": "小さな様式",
         "unit": "mm",
         "pages": [{"page": 1, "width": 210, "height": 297}],
         "fields": [
          {"key": "claimant.name", "label": "氏名", "type": "text.kanji", "page": 1, "rect": [10, 10, 50, 8]},
          {"key": "claimant.sex", "label": "性別", "type": "choice.circle", "page": 1, "rect": [70, 10, 20, 8],
           "options": [{"code": "1", "text": "１ 男", "rect": [70, 10, 5, 5]}, {"code": "2", "text": "２ 女", "rect": [80, 10, 5, 5]}]},
          {"key": "claimant.code", "label": "番号", "type": "digits", "boxes": 3, "page": 1, "rect": [10, 30, 15, 7],
           "box_rects": [[10, 30, 5, 7], [15, 30, 5, 7], [20, 30, 5, 7]]},
          {"key": "child.1.name", "label": "児童1", "type": "text.kanji", "page": 1, "rect": [10, 50, 50, 8]},
          {"key": "child.2.name", "label": "児童2", "type": "text.kanji", "page": 1, "rect": [10, 60, 50, 8]}
         ]
        }
        """;

    public const string Mapping = """
        source: test
        version: "1"
        title: 試験の書出し
        reference: 番号
        appliedAt: 日時
        procedure: {header: 手続, names: [小さな手続]}
        columns:
          - 番号
          - 日時
          - 手続
          - {header: 氏名, field: claimant.name}
          - {header: 性別, field: claimant.sex, values: {男: 1, 女: 2, 無回答: ""}}
          - repeat: {count: 2}
            columns:
              - {header: '児童{n}', field: 'child.{n}.name'}
        derive:
          - {field: remarks, value: 電子申請, when: has('claimant.name')}
        """;

    public ProcedureFolder()
    {
        Root = Directory.CreateTempSubdirectory("rpa-procedures-").FullName;
        Write("procedure.yaml", Procedure);
        Write("forms/small-a.fields.yaml", Form);
        Write("forms/small-a.pdf", "%PDF-1.7");
        Write("csv/test.yaml", Mapping);
    }

    public string Root { get; }

    public void Write(string name, string text, string procedure = "small")
    {
        var path = Path.Combine(Root, procedure, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Delete(string name) => File.Delete(Path.Combine(Root, "small", name));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
