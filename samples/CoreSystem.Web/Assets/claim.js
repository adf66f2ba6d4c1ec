// JT1001: tabs, code displays, look-ups, 審査 and 登録.
'use strict';

(() => {
  const form = document.getElementById('claim');
  const byId = id => document.getElementById(id);
  const tabs = [...document.querySelectorAll('.tabs button')];
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

  function showPerson(prefix, person) {
    for (const part of ['name', 'kana', 'alias', 'sex', 'household', 'postal', 'address', 'status', 'age']) {
      output(`${prefix}-${part}`, person?.[part]);
    }
    output(`${prefix}-birth`, person?.birthText, person?.birth);
    if (person) versions.set(prefix, [person.no, person.version]);
    else versions.delete(prefix);
  }

  const shows = {
    date: (field, answer) => output(field.id + '-text', answer?.text),
    person: (field, answer) => showPerson(field.dataset.prefix, answer?.person),
    bank: (field, answer) => output('bank-name', answer?.text),
    branch: (field, answer) => output('branch-name', answer?.text),
  };

  function lookUp(field) {
    const kind = field.dataset.lookup;
    const ticket = (tickets.get(field.id) ?? 0) + 1;
    tickets.set(field.id, ticket);
    field.classList.remove('wrong');
    shows[kind](field, null);
    if (field.value === '') return;
    const content = { field: field.id, code: field.value, bank: byId('bank-code').value };
    const run = core.call('/JT1001/' + kind, content).then(answer => {
      if (!answer || tickets.get(field.id) !== ticket) return;
      shows[kind](field, answer);
      field.classList.toggle('wrong', !answer.found);
    });
    lookups = Promise.all([lookups, run]);
  }

  function left(field) {
    dirty = true;
    if (field.dataset.codes) showCode(field);
    if (field.dataset.lookup) lookUp(field);
    if (field.id === 'bank-code' && byId('branch-code').value !== '') lookUp(byId('branch-code'));
    if (field.id === 'bank-public') choosePublicAccount();
  }

  function choosePublicAccount() {
    for (const field of document.querySelectorAll('input.account')) {
      field.disabled = byId('bank-public').checked;
      if (field.disabled && field.value !== '') {
        field.value = '';
        left(field);
      }
    }
  }

  function typed() {
    const fields = { 'reception-no': byId('reception-no').textContent };
    for (const field of form.querySelectorAll('input')) {
      fields[field.id] = field.type === 'checkbox' ? (field.checked ? '1' : '0') : field.value;
    }
    return { fields, versions: Object.fromEntries(versions.values()) };
  }

  function showResult(answer) {
    const result = answer.result;
    output('result-children', result ? `${result.children}人` : '', result && String(result.children));
    output('result-counted', result ? `${result.counted}人` : '', result && String(result.counted));
    output('result-start', result?.startText, result?.start);
    output('result-amount', result?.amountText, result && String(result.amount));
    byId('result-rows').replaceChildren(...(result?.rows ?? []).map(row => core.element('tr', {},
      core.element('td', { class: 'rank' }, row.rank),
      core.element('td', { class: 'name' }, row.name),
      core.element('td', { class: 'birth' }, row.birth),
      core.element('td', { class: 'kind' }, row.kind),
      core.element('td', { class: 'amount' }, row.amount))));
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
    const answer = await core.call('/JT1001/examine', typed());
    if (!answer) return;
    showResult(answer);
    openTab('examine');
    core.say(answer.message);
  }

  async function register() {
    if (registered) return;
    const content = { ...typed(), answered: [], confirmed: false };
    for (;;) {
      const answer = await core.call('/JT1001/register', content);
      if (!answer) return;
      showResult(answer);
      if (answer.step === 'done') {
        registered = true;
        dirty = false;
        output('certification-no', answer.certificationNo);
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

  async function hold() {
    if (registered) return;
    const answer = await core.call('/JT1001/hold', typed());
    if (!answer) return;
    core.say(answer.message);
    await core.dialog(answer.message);
    if (answer.step === 'held') core.go('/JT1002');
  }

  // An input that was put aside comes back field by field, so that codes and persons are shown as they are now.
  function restore(fields) {
    for (const [id, value] of Object.entries(fields)) {
      const field = byId(id);
      if (field?.tagName !== 'INPUT' || value === '') continue;
      if (field.type === 'checkbox') field.checked = value === '1';
      else field.value = value;
    }
    form.querySelectorAll('input').forEach(field => { if (field.value !== '') left(field); });
  }

  async function leave(path) {
    const question = { code: 'Q0002', kind: 'confirm', title: 'Q0002　確認', text: '入力内容を破棄します。よろしいですか？', field: '' };
    commitField();
    if (!dirty || await core.dialog(question)) core.go(path);
  }

  core.reveal = field => {
    const panel = field.closest('.tab-panel');
    if (panel) openTab(panel.id.slice('panel-'.length));
  };
  core.pastLast = () => turn(1);
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
  core.on('F5', () => leave('/JT1001'));
  core.on('F7', () => turn(-1));
  core.on('F8', () => turn(1));
  core.on('F9', () => act(hold));
  core.on('F10', () => act(examine));
  core.on('F12', () => act(register));
  byId('reception-date').focus();
  const held = JSON.parse(byId('held-fields').textContent);
  if (held) restore(held);

  core.put = (id, value) => { byId(id).value = value; left(byId(id)); byId(id).focus(); };
})();
