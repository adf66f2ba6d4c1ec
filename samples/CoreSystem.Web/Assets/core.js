// What every screen does: busy state, modal windows, round trips, function keys, Enter to the next field.
'use strict';

const core = (() => {
  const body = document.body;
  const keys = new Map();
  let running = 1;
  let dialogs = Promise.resolve();

  function busy(by) {
    running += by;
    body.dataset.busy = running > 0 ? 'true' : 'false';
  }

  function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  // Opens a window over the screen; windows asked for while one is open wait their turn.
  // The promise tells whether はい was pressed.
  function dialog(message) {
    dialogs = dialogs.then(() => show(message));
    return dialogs;
  }

  function show(message) {
    const before = document.activeElement;
    return new Promise(resolve => {
      const buttons = message.kind === 'confirm'
        ? [['dialog-yes', 'はい(Y)', true], ['dialog-no', 'いいえ(N)', false]]
        : [['dialog-close', '閉じる', false]];
      const bar = element('div', { class: 'dialog-buttons' });
      const back = element('div', { id: 'dialog-back' },
        element('div', {
          id: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'dialog-title',
          'data-code': message.code, 'data-kind': message.kind,
        },
        element('div', { id: 'dialog-title' }, message.title),
        element('div', { class: 'dialog-body' },
          element('span', { class: 'dialog-mark', 'aria-hidden': 'true' }, { error: '×', confirm: '？', attention: '！' }[message.kind] ?? 'i'),
          element('p', { id: 'dialog-text' }, message.text)),
        bar));
      const close = answer => {
        back.remove();
        const field = message.field && document.getElementById(message.field);
        if (field) core.reveal(field);
        (field || before)?.focus();
        resolve(answer);
      };
      for (const [id, label, answer] of buttons) {
        const button = element('button', { type: 'button', id }, label);
        button.addEventListener('click', () => close(answer));
        bar.append(button);
      }
      back.addEventListener('keydown', event => {
        const answers = { Escape: 'dialog-no', n: 'dialog-no', N: 'dialog-no', y: 'dialog-yes', Y: 'dialog-yes' };
        const target = back.querySelector('#' + answers[event.key]) || (event.key === 'Escape' && back.querySelector('#dialog-close'));
        if (target) target.click();
        if (event.key === 'Tab') {
          event.preventDefault();
          const all = [...bar.children];
          all[(all.indexOf(document.activeElement) + 1) % all.length].focus();
        }
        event.stopPropagation();
        if (/^F\d+$/.test(event.key)) event.preventDefault();
      });
      body.append(back);
      bar.firstElementChild.focus();
    });
  }

  function say(message) {
    const line = document.getElementById('message');
    line.textContent = message ? `${message.code} ${message.text}` : '';
    if (message) {
      line.dataset.code = message.code;
      line.dataset.kind = message.kind;
    } else {
      delete line.dataset.code;
      delete line.dataset.kind;
    }
  }

  // A round trip. Null when there was no usable answer: E0999 has then been shown.
  async function call(path, content) {
    busy(1);
    let answer = null;
    let failed = false;
    try {
      const response = await fetch(path, {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(content),
      });
      answer = await response.json();
      failed = !response.ok;
    } catch {
      failed = true;
    }
    const windows = failed ? [answer?.message ?? lost] : answer.dialogs ?? [];
    const shown = windows.map(dialog);
    busy(-1);
    await Promise.all(shown);
    if (failed && answer?.goTo) {
      busy(1);
      location.href = answer.goTo;
    }
    return failed ? null : answer;
  }

  const lost = { code: 'E0999', kind: 'error', title: 'E0999　エラー', text: 'システムエラー(通信断)', field: '' };

  function go(path) {
    busy(1);
    location.href = path;
  }

  function fields() {
    return [...document.querySelectorAll('main input, main select')]
      .filter(f => !f.disabled && f.type !== 'hidden' && f.offsetParent !== null);
  }

  function next(from) {
    const all = fields();
    const target = all[all.indexOf(from) + 1];
    if (target) {
      target.focus();
      target.select?.();
      return true;
    }
    return false;
  }

  function press(key) {
    if (document.querySelector('[role="dialog"]')) return;
    const button = document.getElementById(key.toLowerCase());
    if (button && !button.disabled && keys.has(key)) keys.get(key)();
  }

  document.addEventListener('keydown', event => {
    if (/^F([1-9]|1[0-2])$/.test(event.key)) {
      event.preventDefault();
      press(event.key);
      return;
    }
    const field = event.target;
    if (event.key === 'Enter' && field.matches?.('main input, main select') && !event.isComposing) {
      event.preventDefault();
      if (field.dataset.submit) field.form.requestSubmit();
      else if (!next(field)) core.pastLast(field);
    }
  });
  document.querySelectorAll('footer button[data-key]').forEach(b => b.addEventListener('click', () => press(b.dataset.key)));
  document.querySelectorAll('form[method="post"]').forEach(f => f.addEventListener('submit', () => busy(1)));
  document.querySelectorAll('main a[href]').forEach(a => a.addEventListener('click', () => busy(1)));
  window.addEventListener('pageshow', event => { if (event.persisted) location.reload(); });

  return {
    dialog, call, say, go, next, element, busy,
    on: (key, action) => keys.set(key, action),
    put: () => {},
    typed: () => ({}),
    reveal: () => {},
    pastLast: () => {},
  };
})();
