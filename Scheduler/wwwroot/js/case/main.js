// The case page: puts picture, fields, findings, decisions and keys together.
import { toast, toastNext } from "../common.js";
import { Decisions } from "./decisions.js";
import { askIn, isOpen, show } from "./dialogs.js";
import { Fields } from "./fields.js";
import { reveal } from "./reveal.js";
import { ReviewTimer } from "./timer.js";
import { Viewer } from "./viewer.js";

const decisions = new Decisions(() => viewer.drawMarks());
const viewer = new Viewer((key) => fields.focusKey(key));
const fields = new Fields(decisions, viewer, goOn);
const state = () => decisions.panel.dataset.state;
const editable = () => decisions.panel.dataset.editable === "true";
const timer = new ReviewTimer(
  () => state() === "InReview" || state() === "EntryStopped",
  (seconds) => decisions.beacon("Seconds", { seconds }),
);

/** Goes where the next thing to do is: a doubtful field, a finding, the approval. */
function goOn() {
  const doubtful = fields.doubtful[0];
  const finding = document.querySelector('.finding[data-open="true"]');
  if (doubtful) {
    fields.focus(doubtful);
  } else if (finding) {
    openFinding(finding);
  } else {
    document.querySelector('[data-command="approve"]')?.focus();
  }
}

function openFinding(finding) {
  const target = finding.querySelector("input") ?? finding.querySelector(".jump");
  document.getElementById("tab-fields").click();
  finding.scrollIntoView({ block: "nearest" });
  target?.focus();
}

async function finish(handler, values) {
  await decisions.settle();
  const seconds = timer.take();
  const answer = await decisions.send(handler, { ...values, seconds });
  if (answer?.next) {
    toastNext(answer.done);
    location.href = answer.next;
  } else {
    timer.give(seconds);
  }
}

async function approve() {
  if (!editable() || !(await fields.commitCurrent())) {
    return;
  }
  await decisions.settle();
  const { doubtful, errors, warnings } = decisions.remaining;
  const left = [
    doubtful > 0 ? `要確認の項目が${doubtful}件` : null,
    errors > 0 ? `エラーが${errors}件` : null,
    warnings > 0 ? `確認していない警告が${warnings}件` : null,
  ].filter(Boolean);
  if (left.length > 0) {
    toast(`${left.join("、")}あるため、まだ承認できません。`, "error");
    goOn();
    return;
  }
  await finish("Approve", {});
}

async function finishAfterAsking(dialog, handler, extra) {
  const values = await askIn(dialog);
  if (values) {
    await finish(handler, { ...values, ...extra });
  }
}

const commands = {
  approve,
  list: () => { location.href = "/?tab=review"; },
  next: () => { location.href = `/cases/next?after=${document.getElementById("case").dataset.case}`; },
  return: () => finishAfterAsking("dialog-return", "Return", {}),
  again: () => finishAfterAsking("dialog-again", "Resolve", { byHand: false }),
  "by-hand": () => finishAfterAsking("dialog-by-hand", "Resolve", { byHand: true }),
  help: () => show("dialog-help"),
};

document.addEventListener("click", (event) => {
  const target = event.target;
  const command = target.closest("[data-command]")?.dataset.command;
  if (command) {
    commands[command]();
  }
  const jump = target.closest("[data-jump]")?.dataset.jump;
  if (jump) {
    fields.focusKey(jump);
  }
  const masked = target.closest("[data-reveal]")?.dataset.reveal;
  if (masked) {
    reveal(decisions, masked);
  }
  const shot = target.closest("[data-shot]");
  if (shot) {
    document.getElementById("shot-title").textContent = shot.dataset.name;
    document.getElementById("shot-image").src = shot.dataset.shot;
    show("dialog-shot");
  }
});

document.addEventListener("submit", async (event) => {
  const id = event.target.dataset.acknowledge;
  if (id) {
    event.preventDefault();
    const reason = new FormData(event.target).get("reason");
    if (await decisions.send("Acknowledge", { finding: id, reason })) {
      goOn();
    }
  }
});

document.addEventListener("keydown", (event) => {
  if (isOpen() || event.isComposing) {
    return;
  }
  const inText = event.target.matches("input:not([type=radio], [type=checkbox]), textarea");
  const actions = {
    F1: commands.help,
    F8: () => openFinding(document.querySelector('.finding[data-open="true"] input')?.closest(".finding") ?? document.querySelector(".finding")),
    F9: commands.next,
    PageDown: () => viewer.scroll(0.5),
    PageUp: () => viewer.scroll(-0.5),
    ...(event.ctrlKey ? { Enter: approve } : {}),
    ...(inText || event.ctrlKey ? {} : {
      "?": commands.help,
      "+": () => viewer.zoom("in"),
      "-": () => viewer.zoom("out"),
      w: () => viewer.zoom("width"),
      p: () => viewer.zoom("page"),
    }),
  };
  const action = actions[event.key];
  if (action) {
    event.preventDefault();
    action();
  }
});

const tabs = [...document.querySelectorAll('[role="tab"]')];
for (const tab of tabs) {
  tab.addEventListener("click", () => {
    for (const other of tabs) {
      other.setAttribute("aria-selected", String(other === tab));
      other.tabIndex = other === tab ? 0 : -1;
      document.getElementById(other.getAttribute("aria-controls")).hidden = other !== tab;
    }
  });
  tab.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
      next.focus();
      next.click();
    }
  });
}

const onlyDoubt = document.getElementById("only-doubt");
if (onlyDoubt) {
  const apply = () => {
    document.getElementById("view-fields").classList.toggle("only-doubt-on", onlyDoubt.checked);
    localStorage.setItem("rpa.only-doubt", onlyDoubt.checked ? "1" : "");
  };
  onlyDoubt.checked = localStorage.getItem("rpa.only-doubt") === "1";
  onlyDoubt.addEventListener("change", apply);
  apply();
}

if (editable()) {
  goOn();
}
