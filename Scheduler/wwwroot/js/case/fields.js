// The fields by keyboard: which one is next, what was typed, and what Enter means there.
const digit = /^[0-9]$/;

export class Fields {
  #decisions;
  #viewer;
  #goOn;
  #picked = null;

  constructor(decisions, viewer, goOn) {
    this.#decisions = decisions;
    this.#viewer = viewer;
    this.#goOn = goOn;
    const panel = decisions.panel;
    panel.addEventListener("focusin", (event) => this.#entered(event));
    panel.addEventListener("focusout", (event) => this.#left(event));
    panel.addEventListener("input", (event) => this.#changed(event.target.closest(".field")));
    panel.addEventListener("change", (event) => this.#changed(event.target.closest(".field")));
    panel.addEventListener("keydown", (event) => this.#key(event));
    panel.addEventListener("click", (event) => this.#click(event));
  }

  /** The doubtful fields in the order of the paper, those being sent left out. */
  get doubtful() {
    return [...document.querySelectorAll('.field[data-doubt="true"]:not(.is-sending)')];
  }

  /** Puts the cursor into a field. */
  focus(row) {
    if (!row) {
      return;
    }
    document.getElementById("tab-fields").click();
    const folded = row.closest("details");
    if (folded) {
      folded.open = true;
    }
    const target = row.querySelector(".field-input") ?? row.querySelector(".choices input:checked") ?? row.querySelector(".choices input");
    if (target) {
      target.focus({ preventScroll: true });
      target.select?.();
    } else {
      this.#viewer.show(row);
    }
    row.scrollIntoView({ block: "center" });
  }

  focusKey(key) {
    this.focus(document.getElementById(`field-${key}`));
  }

  /** Sends what was typed in the field at hand, if anything was. */
  async commitCurrent() {
    const row = document.activeElement?.closest(".field");
    return row && isDirty(row) ? await this.#commit(row) : true;
  }

  #entered(event) {
    const row = event.target.closest(".field");
    if (row) {
      this.#viewer.show(row);
    }
  }

  #left(event) {
    const row = event.target.closest(".field");
    this.#picked = null;
    if (row && document.hasFocus() && !row.contains(event.relatedTarget) && isDirty(row) && !event.relatedTarget?.closest("dialog")) {
      this.#commit(row);
    }
  }

  #changed(row) {
    row?.classList.toggle("is-dirty", isDirty(row));
  }

  #click(event) {
    const row = event.target.closest(".field");
    const pick = event.target.closest("[data-alternative], [data-ledger]");
    if (row && pick) {
      this.#fill(row, valueOf(pick));
      this.#commitAndGoOn(row);
    }
  }

  #key(event) {
    const row = event.target.closest(".field");
    if (!row || event.isComposing || event.keyCode === 229 || !event.target.matches("input, textarea")) {
      return;
    }
    const action = this.#actionOf(event, row);
    if (action) {
      event.preventDefault();
      action();
    }
  }

  #actionOf(event, row) {
    if (event.ctrlKey || event.metaKey) {
      return null;
    }
    const input = event.target;
    const isText = input.matches(".field-input");
    switch (event.key) {
      case "Enter":
        return () => this.#commitAndGoOn(row);
      case "Tab":
        return this.#step(row, event.shiftKey ? -1 : 1, this.doubtful, false);
      case "ArrowDown":
      case "ArrowUp": {
        const step = event.key === "ArrowDown" ? 1 : -1;
        return this.#step(row, step, event.altKey ? allRows() : this.doubtful, true);
      }
      case "Escape":
        return () => this.#revert(row);
      case "F2":
        return isText ? () => edit(row, input) : null;
    }
    if (!digit.test(event.key) || event.shiftKey) {
      if (event.key.length === 1) {
        this.#picked = null;
      }
      return null;
    }
    if (!isText) {
      return () => choose(row, Number(event.key));
    }
    return this.#digit(event, row, input);
  }

  // A digit picks an alternative while nothing is being typed. A second digit shows that a number was meant: both are typed.
  #digit(event, row, input) {
    if (this.#picked !== null && !event.altKey) {
      const typed = this.#picked + event.key;
      this.#picked = null;
      return () => this.#fill(row, typed);
    }
    const pick = event.key === "0" ? row.querySelector("[data-ledger]") : row.querySelector(`[data-alternative="${event.key}"]`);
    const untouched = !isDirty(row) && row.dataset.editing === undefined;
    if (!pick || (!untouched && !event.altKey)) {
      return null;
    }
    return () => {
      this.#fill(row, valueOf(pick));
      this.#picked = event.altKey ? null : event.key;
    };
  }

  #step(row, step, rows, always) {
    const all = allRows();
    const at = all.indexOf(row);
    const ordered = rows.filter((other) => other !== row && Math.sign(all.indexOf(other) - at) === step);
    const next = step > 0 ? ordered[0] : ordered.at(-1);
    if (next) {
      return () => this.focus(next);
    }
    return always ? () => {} : null;
  }

  async #commitAndGoOn(row) {
    const result = isDirty(row) || row.dataset.doubt ? this.#commit(row) : Promise.resolve(true);
    const all = allRows();
    const next = this.doubtful.find((other) => all.indexOf(other) > all.indexOf(row));
    if (next) {
      this.focus(next);
    }
    const taken = await result;
    if (!taken) {
      this.focus(document.getElementById(row.id));
    } else if (!next) {
      await this.#decisions.settle();
      this.#goOn();
    }
  }

  async #commit(row) {
    if (row.classList.contains("is-sending")) {
      return true;
    }
    row.classList.add("is-sending");
    delete row.dataset.editing;
    const key = row.dataset.field;
    const taken = isDirty(row)
      ? await this.#decisions.send("Correct", { field: key, typed: typedValue(row) }, row.id)
      : await this.#decisions.send("Accept", { field: key }, row.id);
    document.getElementById(row.id)?.classList.remove("is-sending");
    return taken;
  }

  #fill(row, text) {
    const input = row.querySelector(".field-input");
    input.value = text;
    input.setSelectionRange(text.length, text.length);
    this.#changed(row);
  }

  #revert(row) {
    this.#picked = null;
    delete row.dataset.editing;
    const input = row.querySelector(".field-input");
    if (input) {
      input.value = input.dataset.original;
      input.select();
    }
    const choices = row.querySelector(".choices");
    if (choices) {
      const codes = choices.dataset.original.split(",");
      for (const box of choices.querySelectorAll("input")) {
        box.checked = codes.includes(box.value);
      }
    }
    this.#changed(row);
  }
}

export function allRows() {
  return [...document.querySelectorAll(".field")].filter((row) => row.checkVisibility());
}

function valueOf(pick) {
  return pick.dataset.ledger ?? [...pick.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join("").trim();
}

function edit(row, input) {
  row.dataset.editing = "";
  input.setSelectionRange(input.value.length, input.value.length);
}

function choose(row, number) {
  const box = row.querySelectorAll(".choices input")[number - 1];
  if (box) {
    box.focus();
    box.click();
  }
}

function typedValue(row) {
  const input = row.querySelector(".field-input");
  return input ? input.value : [...row.querySelectorAll(".choices input:checked")].map((box) => box.value).filter(Boolean).join(",");
}

function isDirty(row) {
  const original = row.querySelector("[data-original]");
  return original !== null && typedValue(row) !== original.dataset.original;
}
