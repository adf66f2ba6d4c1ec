// F4 on a field with a number or code: the window to look up what is behind it.
'use strict';

(() => {
  const el = core.element;
  let lastField = null;
  document.addEventListener('focusin', event => { if (event.target.matches('main form input')) lastField = event.target; });

  const kinds = {
    person: { title: 'AT0110 宛名検索', label: '宛名番号・生年月日・氏名カナ', columns: ['宛名番号', '氏名', 'カナ', '生年月日', '住所', '状態'] },
    bank: { title: 'CM0210 金融機関検索', label: '金融機関名・コード', columns: ['コード', '名称'] },
    branch: { title: 'CM0211 支店検索', label: '支店名・コード', columns: ['コード', '名称'] },
  };

  // The entry screens declared by data bring their windows along.
  function kindOf(field) {
    if (!field.dataset.window) return kinds[field.dataset.lookup];
    const [title, label, ...columns] = field.dataset.window.split('|');
    return { title, label, columns };
  }

  function open(field) {
    const kind = kindOf(field);
    if (!kind || field.disabled || document.getElementById('search-dialog')) return;
    const rows = el('tbody', { id: 'search-rows' });
    const note = el('p', { id: 'search-message' });
    const q = el('input', { id: 'search-q', size: '30', autocomplete: 'off' });
    const match = el('select', { id: 'search-match', 'aria-label': '一致条件' },
      el('option', { value: '1' }, '前方一致'), el('option', { value: '2' }, '部分一致'));
    const run = el('button', { type: 'button', id: 'search-run' }, '検索');
    const choose = el('button', { type: 'button', id: 'search-choose' }, '選択');
    const close = el('button', { type: 'button', id: 'search-close' }, '閉じる');
    const back = el('div', { id: 'search-back' },
      el('div', { id: 'search-dialog', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'search-title' },
        el('div', { id: 'search-title', class: 'window-title' }, kind.title),
        el('p', {}, el('label', { for: 'search-q' }, kind.label), ' ', q, ' ', match, ' ', run),
        el('div', { class: 'scroll' }, el('table', { class: 'grid' },
          el('thead', {}, el('tr', {}, ...kind.columns.map(c => el('th', {}, c)))), rows)),
        note,
        el('div', { class: 'dialog-buttons' }, choose, close)));
    const shut = () => { back.remove(); field.focus(); };
    const chosen = () => rows.querySelector('tr.chosen') ?? rows.querySelector('tr');
    const take = row => {
      if (!row) return;
      shut();
      core.put(field.id, row.dataset.no);
    };
    const mark = row => { rows.querySelectorAll('tr').forEach(r => r.classList.toggle('chosen', r === row)); row?.focus(); };
    let latest = 0;   // an older answer that comes late is dropped
    async function search() {
      const ticket = ++latest;
      const answer = field.dataset.window
        ? await core.call(field.form.dataset.path + '/search', { field: field.id, fields: core.typed(), text: q.value, match: match.value })
        : await core.call('/JT1001/search', {
          kind: field.dataset.lookup, text: q.value, match: match.value, bank: document.getElementById('bank-code').value,
        });
      if (!answer || ticket !== latest) return;
      note.textContent = answer.message ? `${answer.message.code} ${answer.message.text}` : '';
      rows.replaceChildren(...answer.rows.map(cells => {
        const row = el('tr', { 'data-no': cells[0], tabindex: '0' }, ...cells.map(c => el('td', {}, c)));
        row.addEventListener('click', () => mark(row));
        row.addEventListener('dblclick', () => take(row));
        return row;
      }));
      mark(rows.firstElementChild);
    }
    run.addEventListener('click', search);
    choose.addEventListener('click', () => take(chosen()));
    close.addEventListener('click', shut);
    back.addEventListener('keydown', event => {
      event.stopPropagation();
      const row = event.target.closest('#search-rows tr');
      if (event.key === 'Escape') shut();
      else if (event.key === 'Enter' && event.target === q) search();
      else if (event.key === 'Enter' && row) take(row);
      else if (event.key === 'ArrowDown' && row?.nextElementSibling) mark(row.nextElementSibling);
      else if (event.key === 'ArrowUp' && row?.previousElementSibling) mark(row.previousElementSibling);
      else if (!/^F\d+$/.test(event.key)) return;
      event.preventDefault();
    });
    document.body.append(back);
    q.focus();
    if (field.dataset.lookup !== 'person') search();
  }

  core.on('F4', () => { if (lastField) open(lastField); });
  document.querySelectorAll('[data-search]').forEach(b =>
    b.addEventListener('click', () => open(document.getElementById(b.dataset.search))));
})();
