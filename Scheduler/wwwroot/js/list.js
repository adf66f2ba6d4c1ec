// The work list by keyboard: j/k move, Enter opens, / searches, [ ] change the tab.
let selected = null;

const rows = () => [...document.querySelectorAll("#work tr[data-id]")];

function select(row, scroll = true) {
  for (const other of rows()) {
    other.classList.toggle("is-selected", other === row);
    other.removeAttribute("aria-selected");
  }
  selected = row?.dataset.id ?? null;
  if (row) {
    row.setAttribute("aria-selected", "true");
    if (scroll) {
      row.scrollIntoView({ block: "nearest" });
    }
  }
}

function move(step) {
  const all = rows();
  const at = all.findIndex((row) => row.dataset.id === selected);
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step))];
  if (next) {
    select(next);
  }
}

function open(row) {
  if (row?.dataset.href) {
    location.href = row.dataset.href;
  }
}

function changeTab(step) {
  const tabs = [...document.querySelectorAll(".tabs a")];
  const at = tabs.findIndex((tab) => tab.getAttribute("aria-current") === "page");
  tabs[(at + step + tabs.length) % tabs.length]?.click();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.target.matches("input, select, textarea, button")) {
    return;
  }
  const actions = {
    j: () => move(1),
    ArrowDown: () => move(1),
    k: () => move(-1),
    ArrowUp: () => move(-1),
    "/": () => document.getElementById("q").focus(),
    "[": () => changeTab(-1),
    "]": () => changeTab(1),
    Enter: () => open(rows().find((row) => row.dataset.id === selected)),
  };
  if (event.key === "Enter" && event.target.matches("a")) {
    return;
  }
  const action = actions[event.key];
  if (action) {
    event.preventDefault();
    action();
  }
});

document.addEventListener("click", (event) => {
  const row = event.target.closest("#work tr[data-href^='/']");
  if (row && !event.target.closest("a")) {
    open(row);
  }
});

// A refresh replaces the table: the chosen row stays chosen.
document.addEventListener("htmx:afterSwap", () => {
  select(rows().find((row) => row.dataset.id === selected) ?? null, false);
});

select(rows()[0] ?? null, false);
