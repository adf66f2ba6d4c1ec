// Last on every page: the keys that are the same everywhere, the windows to open, and the end of the busy state.
'use strict';

(() => {
  const screen = document.body.dataset.screen;
  const form = document.querySelector('main form[method="post"]');
  if (screen === 'CM0001') core.on('F12', () => form.requestSubmit());
  if (screen === 'CM0100') core.on('F3', () => core.go('/CM0001?logout=1'));
  if (form?.id === 'search-form') {
    core.on('F3', () => core.go('/CM0100'));
    core.on('F10', () => form.requestSubmit());
  }
  const back = document.body.dataset.back;
  if (back) core.on('F3', () => core.go(back));
  if (screen === 'JT1002') core.on('F3', () => core.go('/CM0100'));
  if (form) core.on('F5', () => core.go(location.pathname));

  // Another version of the screen: tabs stand, and fields are gone through, the other way round.
  if (document.body.dataset.tabOrder === 'changed') {
    for (const list of document.querySelectorAll('.tabs')) list.append(...[...list.children].reverse());
    [...document.querySelectorAll('main input, main select')].reverse().forEach((field, i) => { field.tabIndex = i + 1; });
    document.activeElement?.blur();
  }

  // Rows of a result: a click marks, a double click or Enter opens.
  document.querySelectorAll('tr[data-open]').forEach(row => {
    row.tabIndex = 0;
    const open = () => {
      const button = row.querySelector('button[type="submit"], a');
      button.click();
    };
    row.addEventListener('dblclick', open);
    row.addEventListener('keydown', event => { if (event.key === 'Enter' && event.target === row) open(); });
  });

  document.querySelectorAll('button[data-ask]').forEach(button => button.addEventListener('click', async event => {
    event.stopPropagation();
    const [title, text] = button.dataset.ask.split('|');
    if (!await core.dialog({ code: title.slice(0, 5), kind: 'confirm', title, text, field: '' })) return;
    button.form.append(core.element('input', { type: 'hidden', name: button.name, value: button.value }));
    button.form.requestSubmit();
  }));

  for (const message of JSON.parse(document.getElementById('start-dialogs').textContent)) core.dialog(message);
  Promise.resolve().then(() => {
    if (!document.getElementById('dialog')) document.querySelector('main [data-first]')?.focus();
    core.busy(-1);
  });
})();
