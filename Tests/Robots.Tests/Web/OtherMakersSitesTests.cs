using Rpa.Scenarios.Entries;
using Shouldly;
using Xunit;

namespace Rpa.Robots.Tests.Web;

/// <summary>Scenarios against sites as other makers build them: framesets, windows opened by script, grids, Shift_JIS.</summary>
public sealed class OtherMakersSitesTests : IAsyncLifetime
{
    private const string Frames = """
        messages: {E0001: refused}
        messageLine: {css: '#msg', code: data-code}
        screens:
          メニュー:
            title: メニュー
            marker: '#menu'
            frame: 'frame[name=menu]'
            elements:
              新規: {css: '#new'}
          入力:
            title: 入力
            marker: '#entry'
            frame: 'frame[name=main]'
            elements:
              氏名: {css: 'input[name=n]'}
              登録: {role: button, name: 登録}
              結果: '#out'
          終わり:
            title: 終わり
            marker: frameset
            elements:
              本文: frameset
        """;

    private const string OneScreen = """
        messages: {beforeunload: question}
        screens:
          一覧:
            title: 一覧
            marker: '#list'
            elements:
              行: {css: '#list tr', cells: {氏名: td.n, 番号: td.k, 選択: 'td.s button'}}
              仮想の行: {css: '#grid .r', scroll: '#grid', cells: {氏名: .n, 番号: .k, 選択: button}}
              結果: '#out'
              氏名: '#name'
              検索: '#search'
              次へ: '#next'
          選択:
            title: 選択
            marker: '#choose'
            window: /popup
            elements:
              氏名: '#who'
              決定: '#ok'
          終わり:
            title: 終わり
            marker: body
            elements:
              本文: body
        """;

    private readonly Site _site = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_frameset_in_shift_jis_with_image_buttons_is_typed_into()
    {
        OldSite();

        var outcome = await _site.TryAsync(Frames, """
            - open: /
            - screen: メニュー
              do:
                - press: 新規
            - screen: 入力
              do:
                - {fill: 氏名, with: field('name'), as: name}
                - press: 登録
                - {expect: 結果, value: "受付"}
            """);

        outcome.Kind.ShouldBe(EntryOutcomeKind.DryRunDone, $"{outcome.Code} {outcome.Message}\n{_site.Journal}");
        _site.Sent.ShouldHaveSingleItem().ShouldStartWith("/done?n=髙橋　哲也");
    }

    [Fact]
    public async Task A_message_in_another_frame_is_seen()
    {
        OldSite(message: "<p id=msg data-code=E0001>E0001 終了しました</p>");

        var outcome = await _site.TryAsync(Frames, """
            - open: /
            - screen: メニュー
              do:
                - press: 新規
            - screen: 入力
              do:
                - {fill: 氏名, with: field('name')}
            """);

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "E0001"), _site.Journal.ToString());
    }

    [Fact]
    public async Task A_screen_in_a_window_opened_by_script_is_worked_on_and_left_when_it_closes()
    {
        _site.Page("/", """<div id=list><input id=name><button id=search onclick="window.open('/popup?kind=1', 'w', 'width=400,height=300')">検索</button></div>""");
        _site.Page("/popup", """<div id=choose><input id=who><button id=ok onclick="opener.document.getElementById('name').value = document.getElementById('who').value + '様'; window.close()">決定</button></div>""");

        var outcome = await _site.TryAsync(OneScreen, """
            - open: /
            - screen: 一覧
              do:
                - press: 検索
            - screen: 選択
              do:
                - {fill: 氏名, with: field('name')}
                - press: 決定
            - screen: 一覧
              do:
                - {expect: 氏名, equals: field('name') + '様'}
            """);

        outcome.Kind.ShouldBe(EntryOutcomeKind.DryRunDone, $"{outcome.Code} {outcome.Message}\n{_site.Journal}");
    }

    [Fact]
    public async Task A_window_opened_by_script_that_no_screen_lies_in_stops_the_entry()
    {
        _site.Page("/", """<div id=list><input id=name><button id=search onclick="window.open('/advert')">検索</button></div>""").Page("/advert", "広告");

        var outcome = await _site.TryAsync(OneScreen, """
            - open: /
            - screen: 一覧
              do:
                - press: 検索
                - expect: {hidden: 次へ}
                - {fill: 氏名, with: field('name')}
            """);

        outcome.Kind.ShouldBe(EntryOutcomeKind.UnexpectedWindow, $"{outcome.Code}\n{_site.Journal}");
    }

    [Fact]
    public async Task A_row_is_found_by_what_it_shows_even_if_the_table_is_sorted_anew_meanwhile()
    {
        _site.Page("/", """
            <table id=list><tbody>
            <tr><td class=n>高橋 哲也</td><td class=k>1</td><td class=s><button onclick="out.textContent='1'">選</button></td></tr>
            <tr><td class=n>髙橋　哲也</td><td class=k>22</td><td class=s><button onclick="out.textContent='22'">選</button></td></tr>
            <tr><td class=n>髙橋　哲也</td><td class=k>2</td><td class=s><button onclick="out.textContent='2'">選</button></td></tr>
            </tbody></table><p id=out></p>
            <script>setInterval(() => { const body = document.querySelector('tbody'); body.append(body.firstElementChild); }, 40);</script>
            """);

        var outcome = await _site.TryAsync(OneScreen, """
            - open: /
            - screen: 一覧
              do:
                - row: 行
                  where: {氏名: field('name'), 番号: {value: "2"}}
                  do:
                    - {read: 番号, into: k}
                    - press: 選択
                - {expect: 結果, value: "2"}
            """);

        outcome.Kind.ShouldBe(EntryOutcomeKind.DryRunDone, $"{outcome.Code} {outcome.Message}\n{_site.Journal}");
    }

    [Theory]
    [InlineData("{氏名: {equals: field('name'), as: name}}", "2行")]
    [InlineData("{氏名: \"'鈴木'\"}", "行がありません")]
    public async Task No_row_or_several_leave_it_to_a_person(string where, string told)
    {
        _site.Page("/", "<table id=list><tr><td class=n>高橋　哲也</td></tr><tr><td class=n>髙橋　哲也</td></tr></table>");

        var outcome = await _site.TryAsync(OneScreen, $$"""
            - open: /
            - screen: 一覧
              do:
                - row: 行
                  where: {{where}}
                  do: []
            """);

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "RB-114"));
        outcome.Message.ShouldNotBeNull().ShouldContain(told);
    }

    [Fact]
    public async Task A_grid_that_holds_only_the_rows_in_sight_is_scrolled_until_the_row_is_there()
    {
        _site.Page("/", """
            <div id=list></div><div id=grid style="height:120px;overflow:auto"><div id=all style="height:20000px;position:relative"></div></div><p id=out></p>
            <script>
              const draw = () => {
                const first = Math.floor(grid.scrollTop / 20);
                all.innerHTML = '';
                for (let i = first; i < Math.min(1000, first + 8); i++) {
                  const row = document.createElement('div');
                  row.className = 'r';
                  row.style = 'position:absolute;height:20px;top:' + i * 20 + 'px';
                  row.innerHTML = '<span class=n>住民' + i + '</span><span class=k>' + i + '</span><button>選</button>';
                  row.querySelector('button').onclick = () => out.textContent = i;
                  all.append(row);
                }
              };
              grid.onscroll = draw;
              draw();
              grid.scrollTop = 19000;
            </script>
            """);

        var outcome = await _site.TryAsync(OneScreen, """
            - open: /
            - screen: 一覧
              do:
                - row: 仮想の行
                  where: {番号: "'203'"}
                  do:
                    - press: 選択
                - {expect: 結果, value: "203"}
            """);

        outcome.Kind.ShouldBe(EntryOutcomeKind.DryRunDone, $"{outcome.Code} {outcome.Message}\n{_site.Journal}");
    }

    [Fact]
    public async Task A_part_is_called_with_values_of_its_own()
    {
        _site.Page("/", "<div id=list><input id=name></div>");

        var outcome = await _site.TryAsync(
            OneScreen,
            """
            - open: /
            - screen: 一覧
              do:
                - call: 氏名を入れる
                  with: {who: field('name') + ' 様', suffix: "'御中'"}
                - {expect: 氏名, equals: field('name') + ' 様御中'}
            """,
            """
            parts:
              氏名を入れる:
                takes: [who, suffix]
                do:
                  - {fill: 氏名, with: who + suffix}
            """);

        outcome.Kind.ShouldBe(EntryOutcomeKind.DryRunDone, $"{outcome.Code} {outcome.Message}\n{_site.Journal}");
        _site.Journal.Steps.ShouldContain(step => step.Kind == "call" && step.Target == "氏名を入れる");
    }

    [Fact]
    public async Task The_question_whether_to_leave_a_page_is_answered_only_where_the_scenario_says_so()
    {
        _site.Page("/", """<div id=list><input id=name><button id=next onclick="location = '/next'">次へ</button></div><script>addEventListener('beforeunload', e => { if (document.querySelector('#name').value) e.preventDefault(); })</script>""");
        _site.Page("/next", "<div id=list><p id=out>次</p></div>");
        const string Steps = """
            - open: /
            - screen: 一覧
              do:
                - {fill: 氏名, with: field('name')}
                - press: 次へ
                - {answer: beforeunload, with: accept}
                - {expect: 結果, value: 次}
            """;

        var answered = await _site.TryAsync(OneScreen, Steps);

        answered.Kind.ShouldBe(EntryOutcomeKind.DryRunDone, $"{answered.Code} {answered.Message}\n{_site.Journal}");
        await using var other = new Site();
        other.Page("/", """<div id=list><input id=name><button id=next onclick="location = '/next'">次へ</button></div><script>addEventListener('beforeunload', e => e.preventDefault())</script>""").Page("/next", "");
        var stopped = await other.TryAsync(OneScreen, Steps.Replace("    - {answer: beforeunload, with: accept}\n", string.Empty, StringComparison.Ordinal));
        (stopped.Kind, stopped.Code).ShouldBe((EntryOutcomeKind.UnexpectedWindow, "beforeunload"), other.Journal.ToString());
    }

    [Fact]
    public async Task A_draft_is_played_on_test_systems_alone_and_the_entry_records_which_version_it_ran()
    {
        _site.Page("/", "<div id=list></div>");

        var refused = await _site.TryAsync(OneScreen, "- open: /", "status: draft");
        await using var test = new Site().Page("/", "<div id=list></div>");
        var played = await test.TryAsync(OneScreen, "- open: /", "status: draft", isTestSystem: true);

        (refused.Kind, refused.Code).ShouldBe((EntryOutcomeKind.Failed, "RB-405"));
        _site.Journal.Steps.ShouldBeEmpty();
        played.Kind.ShouldBe(EntryOutcomeKind.DryRunDone, $"{played.Code} {played.Message}");
        test.Journal.Steps[0].Target.ShouldNotBeNull().ShouldMatch(@"^site@1 \([0-9a-f]{8}\)$");
    }

    private void OldSite(string message = "")
    {
        _site.OldPage("/", "<frameset cols='150,*'><frame name=menu src=/menu><frame name=main src=/blank></frameset>");
        _site.OldPage("/menu", $"<body id=menu><a id=new href=/entry target=main>新規登録</a>{message}</body>");
        _site.OldPage("/blank", "<body>お待ちください</body>");
        _site.OldPage("/entry", "<body id=entry><form action=/done>氏名<input name=n><input type=image src=/button.gif alt=登録></form></body>");
        _site.OldPage("/done", "<body id=entry><p id=out>受付</p></body>");
    }
}
