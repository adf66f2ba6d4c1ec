// Sends decisions one after another, each with the version that the one before left, and takes the panel that comes back
// apart: only what changed is replaced, so pictures stay and the cursor does not jump.
import { formToken, toast } from "../common.js";

export class Decisions {
  #queue = Promise.resolve();
  #served = new Map();
  #caseId = document.getElementById("case").dataset.case;
  #afterUpdate;

  constructor(afterUpdate) {
    this.#afterUpdate = afterUpdate;
    this.#remember(document.getElementById("panel"));
  }

  get panel() {
    return document.getElementById("panel");
  }

  /** Number of doubtful fields, errors and warnings that stand between the case and its approval. */
  get remaining() {
    const { doubtful, errors, warnings } = this.panel.dataset;
    return { doubtful: Number(doubtful), errors: Number(errors), warnings: Number(warnings) };
  }

  /**
   * Queues a decision. Gives true (or the service's answer) when it was taken, false when not.
   * What was typed into the part with the id `partId` is done with once the decision is taken; all else that was typed stays.
   */
  send(handler, values, partId = null) {
    const run = this.#queue.then(() => this.#post(handler, values, partId));
    this.#queue = run.catch(() => false);
    return run;
  }

  /** Waits until everything queued so far was answered. */
  settle() {
    return this.#queue;
  }

  /** Sends something that changes no field and has no version, and gives the answer. */
  async ask(handler, values) {
    return await fetch(this.#address(handler), { method: "POST", headers: this.#headers(), body: new URLSearchParams(values) });
  }

  /** Sends seconds even while the page is being left. */
  beacon(handler, values) {
    fetch(this.#address(handler), { method: "POST", headers: this.#headers(), body: new URLSearchParams(values), keepalive: true }).catch(() => false);
  }

  #address(handler) {
    return `/cases/${this.#caseId}?handler=${handler}`;
  }

  #headers() {
    return { "X-Rpa-Form": formToken(), "X-Requested-With": "rpa" };
  }

  async #post(handler, values, partId) {
    const version = this.panel.dataset.version;
    let response;
    try {
      response = await fetch(this.#address(handler), {
        method: "POST",
        headers: this.#headers(),
        body: new URLSearchParams({ version, ...values }),
      });
    } catch {
      toast("サービスに接続できません。通信を確かめて、もう一度操作してください。", "error");
      return false;
    }
    if (response.status === 401) {
      toast("時間が経過したためログアウトしました。ログインし直してください。", "error");
      setTimeout(() => location.reload(), 1500);
      return false;
    }
    if (response.status !== 200 && response.status !== 409) {
      toast("処理できませんでした。画面を開き直してください。", "error");
      return false;
    }
    if (response.headers.get("content-type")?.includes("json")) {
      return await response.json();
    }
    this.#update(await response.text(), response.status === 200 ? partId : null);
    if (response.status === 409) {
      toast(this.panel.dataset.refusal, "error");
      return false;
    }
    return true;
  }

  #update(html, donePart) {
    const template = document.createElement("template");
    template.innerHTML = html;
    const fresh = template.content.getElementById("panel");
    if (fresh.dataset.state !== this.panel.dataset.state || fresh.dataset.editable !== this.panel.dataset.editable) {
      location.reload();
      return;
    }
    Object.assign(this.panel.dataset, fresh.dataset);
    for (const part of fresh.querySelectorAll("[data-part]")) {
      this.#replace(part, part.id === donePart);
    }
    this.#afterUpdate();
  }

  #replace(part, done) {
    const html = part.outerHTML;
    const old = document.getElementById(part.id);
    if (!old || (!done && this.#served.get(part.id) === html)) {
      return;
    }
    this.#served.set(part.id, html);
    const typed = done ? [] : typedIn(old);
    const active = old.contains(document.activeElement) ? handleOf(document.activeElement) : null;
    const crop = old.querySelector(".field-crop img");
    part.querySelector(".field-crop img")?.replaceWith(crop ?? part.querySelector(".field-crop img"));
    old.replaceWith(part);
    for (const { id, value } of typed) {
      const input = document.getElementById(id);
      if (input) {
        input.value = value;
        part.classList.add("is-dirty");
      }
    }
    if (active) {
      document.querySelector(active)?.focus();
    }
  }

  #remember(panel) {
    for (const part of panel.querySelectorAll("[data-part]")) {
      this.#served.set(part.id, part.outerHTML);
    }
  }
}

function typedIn(part) {
  return [...part.querySelectorAll(".field-input, .finding-form input")]
    .filter((input) => input.value !== (input.dataset.original ?? ""))
    .map((input) => ({ id: input.id, value: input.value }));
}

function handleOf(element) {
  return element.id ? `#${CSS.escape(element.id)}`
    : element.name ? `[name="${CSS.escape(element.name)}"][value="${CSS.escape(element.value)}"]`
    : null;
}
