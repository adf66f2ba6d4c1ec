// Waits until the page has come to rest, then tells what is on it, in one round trip.
// elements: what an element's selector matched (empty when only the page is asked for); json: settings of this call.
async (elements, json) => {
  const settings = JSON.parse(json);
  const visible = e => e.checkVisibility({ visibilityProperty: true });


  // A frameset is one screen to its user: busy signs, windows and the message line may lie in any of its frames.
  const documents = [];
  const collect = w => {
    try { documents.push(w.document); } catch { return; }
    for (let i = 0; i < w.frames.length; i++) collect(w.frames[i]);
  };
  let outermost = window;
  try { while (outermost !== outermost.parent && outermost.parent.document) outermost = outermost.parent; } catch { /* a frame of another site: its own part of the screen */ }
  const all = css => {
    documents.length = 0;
    collect(outermost);
    return documents.flatMap(d => [...d.querySelectorAll(css)]);
  };
  const shown = css => all(css).filter(visible);
  const until = performance.now() + settings.restMilliseconds;
  while (settings.busyCss && shown(settings.busyCss).length > 0) {
    if (performance.now() > until) return JSON.stringify({ busy: true });
    await new Promise(resolve => setTimeout(resolve, 5));
  }

  // The first kind that fits names a window; what lies inside or around it is the same window.
  const windows = [];
  settings.windows.forEach((kind, index) => {
    for (const element of shown(kind.css)) {
      if (!windows.some(w => w.element.contains(element) || element.contains(w.element))) windows.push({ element, kind, index });
    }
  });
  const text = e => (e?.innerText ?? '').trim();
  const open = windows.length === 0 ? null : {
    kind: windows[0].index,
    code: windows.length > 1 || !windows[0].kind.codeAttribute ? null : windows[0].element.getAttribute(windows[0].kind.codeAttribute),
    text: windows.map(w => text((w.kind.textCss && w.element.querySelector(w.kind.textCss)) || w.element)).join('\n'),
  };

  const line = settings.messageCss ? all(settings.messageCss)[0] ?? null : null;
  const value = e => {
    if (settings.attribute) return e.getAttribute(settings.attribute) ?? '';
    if (e.matches('input[type=checkbox], input[type=radio]')) return e.checked ? '1' : '0';
    return e.matches('input, select, textarea') ? e.value : (e.innerText ?? e.textContent ?? '');
  };
  return JSON.stringify({
    stale: elements.some(e => !e.isConnected),
    window: open,
    messageCode: line?.getAttribute(settings.messageAttribute) || null,
    messageText: line ? text(line) : null,
    rows: settings.cells ? elements.map(row => settings.cells.map(css => {
      const cells = row.querySelectorAll(css);
      return cells.length === 1 ? value(cells[0]).trim() : null;
    })) : null,
    elements: settings.cells ? [] : elements.map(e => ({ value: value(e).trim(), text: text(e), visible: visible(e), enabled: !e.matches(':disabled') && !e.readOnly })),
  });
}
