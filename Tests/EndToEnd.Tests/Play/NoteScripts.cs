namespace Rpa.EndToEnd.Tests.Play;

/// <summary>A scenario for <see cref="NoteSite"/> that belongs to no procedure, its screen map, and a case for it.</summary>
internal static class NoteScripts
{
    public const string Screens = """
        screenMap: notes
        title: メモ
        messages: {}
        screens:
          一覧:
            title: 一覧
            marker: "[data-page=list]"
            elements:
              検索語: {label: 検索}
              探す: {role: button, name: 探す}
              件数: '#hits'
              結果: '.hit'
          新規:
            title: 新規
            marker: "[data-page=new]"
            elements:
              件名: {css: '#subject', or: [{label: 件名}]}
              合言葉: {css: '#key', sensitive: true}
              本文: {label: 本文}
              登録: {role: button, name: 登録}
          メモ:
            title: メモ
            marker: "[data-page=note]"
            elements:
              番号: '#number'
              件名: {role: heading}
              合言葉: {css: '#key', sensitive: true}
              本文: '#body'
        """;

    public const string Scenario = """
        scenario: notes
        title: メモの登録
        version: "3"
        status: draft
        system: notes
        screens: notes.screens.yaml
        fields:
          - {key: title, label: 件名, type: text, required: true}
          - {key: key, label: 合言葉, type: text}
          - {key: day, label: 日付, type: date.wareki}
        let:
          body: "'RPA:' + reference + ' ' + field('day')"
        signIn: []
        search:
          - open: /list
          - screen: 一覧
            do:
              - {fill: 検索語, with: "'RPA:' + reference"}
              - press: 探す
              - {read: 件数, into: matches}
              - when: seen('matches') == '1'
                then:
                  - {read: 結果, into: receipt}
        type:
          - open: /new
          - screen: 新規
            do:
              - {fill: 件名, with: field('title')}
              - {fill: 合言葉, with: field('key')}
              - {fill: 本文, with: body}
        commit:
          - screen: 新規
            do:
              - confirm: {press: 登録}
        receipt:
          - screen: メモ
            do:
              - {read: 番号, into: receipt}
        verify:
          - open: /note/{receipt}
          - screen: メモ
            do:
              - {expect: 番号, equals: seen('receipt'), into: number}
              - {expect: 件名, equals: field('title'), into: title}
              - {expect: 合言葉, equals: field('key'), into: key}
              - {expect: 本文, equals: body, into: body}
        """;

    public const string Case = """
        {"schema": "rpa.case/1", "procedure": "notes", "reference": "N-1", "receivedOn": "2026-07-20",
         "fields": {"title": "髙橋様のご相談", "key": "ひらけごま", "day": "令和8年7月20日"}}
        """;
}
