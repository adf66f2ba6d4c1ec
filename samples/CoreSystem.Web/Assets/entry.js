// The entry screens that are declared by data: tabs, code displays, look-ups, 審査 and 登録.
'use strict';

(() => {
  const form = document.getElementById('entry');
  const path = form.dataset.path;
  const byId = id => document.getElementById(id);
  const tabs = [...document.querySelectorAll('.tabs button')];
  const displays = new Map();   // field id -> the elements that its look-up filled
  const versions = new Map();   // field id -> [number, version]: what was on the screen when it was shown
  const tickets = new Map();    // field id -> the latest look-up; an older answer is dropped
  let lookups = Promise.resolve();
  let working = false;
  let dirty = false;
  let registered = false;

  function openTab(id) {
    for (const tab of tabs) {
      const chosen = tab.dataset.tab === id;
      tab.setAttribute('aria-selected', chosen);
      byId('panel-' + tab.dataset.tab).hidden = !chosen;
    }
  }

  function turn(by) {
    const now = tabs.findIndex(t => t.getAttribute('aria-selected') === 'true');
    const target = tabs[now + by];
    if (!target) return;
    commitField();
    openTab(target.dataset.tab);
    byId('panel-' + target.dataset.tab).querySelector('input')?.focus();
  }

  // A field that is being edited counts as left when a key or button acts on the whole screen.
  function commitField() {
    if (form.contains(document.activeElement)) document.activeElement.blur();
  }

  function output(id, text, value) {
    const target = byId(id);
    if (!target) return;
    target.textContent = text ?? '';
    if (value) target.dataset.value = value;
    else delete target.dataset.value;
  }

  function showCode(field) {
    const names = Object.fromEntries(field.dataset.codes.split(' ').map(entry => entry.split(':')));
    output(field.id + '-name', names[field.value] ?? '');
    field.classList.toggle('wrong', field.value !== '' && !(field.value in names));
  }

  function show(field, answer) {
    for (const id of displays.get(field.id) ?? []) output(id, '');
    displays.set(field.id, Object.keys(answer?.displays ?? {}));
    for (const [id, shown] of Object.entries(answer?.displays ?? {})) output(id, shown.text, shown.value);
    if (answer?.person) versions.set(field.id, [answer.person, answer.version]);
    else versions.delete(field.id);
  }

  function lookUp(field) {
    const ticket = (tickets.get(field.id) ?? 0) + 1;
    tickets.set(field.id, ticket);
    field.classList.remove('wrong');
    show(field, null);
    if (field.dataset.lookup === 'date') output(field.id + '-text', '');
    if (field.value === '') return;
    const run = core.call(path + '/lookup', { field: field.id, fields: fields() }).then(answer => {
      if (!answer || tickets.get(field.id) !== ticket) return;
      show(field, answer);
      field.classList.toggle('wrong', !answer.found);
    });
    lookups = Promise.all([lookups, run]);
  }

  function left(field) {
    dirty = true;
    if (field.dataset.codes) showCode(field);
    if (field.dataset.lookup) lookUp(field);
    for (const other of form.querySelectorAll('input[data-after]')) {
      if (other.value !== '' && other.dataset.after.split(' ').includes(field.id)) lookUp(other);
    }
  }

  function fields() {
    const all = { 'reception-no': byId('reception-no').textContent };
    for (const field of form.querySelectorAll('input')) all[field.id] = field.value;
    return all;
  }

  function typed() {
    return { fields: fields(), versions: Object.fromEntries(versions.values()) };
  }

  function showResult(answer) {
    document.querySelectorAll('#panel-examine output').forEach(o => output(o.id, ''));
    for (const figure of answer.figures) output('result-' + figure.id, figure.text, figure.value);
    byId('messages').replaceChildren(...answer.messages.map(m => {
      const line = core.element('li', { 'data-code': m.code, 'data-kind': m.kind, 'data-field': m.field }, `${m.code} ${m.text}`);
      line.addEventListener('dblclick', () => { const f = byId(m.field); if (f) { core.reveal(f); f.focus(); } });
      return line;
    }));
    form.querySelectorAll('.wrong').forEach(f => f.classList.remove('wrong'));
    for (const m of answer.messages) if (m.kind === 'error' && m.field) byId(m.field)?.classList.add('wrong');
  }

  // One action on the whole screen at a time; further presses meanwhile are ignored.
  async function act(action) {
    if (working) return;
    working = true;
    try {
      commitField();
      core.say(null);
      await lookups;
      await action();
    } finally {
      working = false;
    }
  }

  async function examine() {
    const answer = await core.call(path + '/examine', typed());
    if (!answer) return;
    showResult(answer);
    openTab('examine');
    core.say(answer.message);
  }

  async function register() {
    if (registered) return;
    const content = { ...typed(), answered: [], confirmed: false };
    for (;;) {
      const answer = await core.call(path + '/register', content);
      if (!answer) return;
      showResult(answer);
      if (answer.step === 'done') {
        registered = true;
        dirty = false;
        output('receipt-no', answer.receiptNo);
        form.querySelectorAll('input').forEach(f => { f.disabled = true; });
        document.body.dataset.registered = 'true';
        core.say(answer.message);
        await core.dialog(answer.message);
        return;
      }
      if (answer.step === 'refused') core.say(answer.message);
      const yes = await core.dialog(answer.message);
      if (answer.step === 'refused' || !yes) return;
      if (answer.message.code === 'Q0001') content.confirmed = true;
      else content.answered.push(answer.message.code);
    }
  }

  async function leave(target) {
    const question = { code: 'Q0002', kind: 'confirm', title: 'Q0002　確認', text: '入力内容を破棄します。よろしいですか？', field: '' };
    commitField();
    if (!dirty || await core.dialog(question)) core.go(target);
  }

  core.reveal = field => {
    const panel = field.closest('.tab-panel');
    if (panel) openTab(panel.id.slice('panel-'.length));
  };
  core.pastLast = () => turn(1);
  core.typed = fields;
  core.put = (id, value) => { byId(id).value = value; left(byId(id)); byId(id).focus(); };
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('change', event => left(event.target));
  tabs.forEach(tab => tab.addEventListener('click', () => openTab(tab.dataset.tab)));
  document.querySelectorAll('[data-show]').forEach(b => b.addEventListener('click', () => lookUp(byId(b.dataset.show))));
  document.addEventListener('keydown', event => {
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault();
      turn(event.key === 'PageUp' ? -1 : 1);
    }
  });
  core.on('F3', () => leave('/CM0100'));
  core.on('F5', () => leave(path));
  core.on('F7', () => turn(-1));
  core.on('F8', () => turn(1));
  core.on('F10', () => act(examine));
  core.on('F12', () => act(register));
  form.querySelector('input').focus();
})();
