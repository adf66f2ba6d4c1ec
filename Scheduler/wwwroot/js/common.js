// Shared by all pages: form token for htmx, quiet self-refresh, short messages.
const refreshSeconds = 10;

export const formToken = () => document.querySelector('meta[name="rpa-form"]')?.content ?? "";

/** Shows a short message; errors stay longer. */
export function toast(text, kind = "done") {
  const box = document.getElementById("toasts");
  const item = document.createElement("div");
  item.className = kind === "error" ? "toast is-error" : "toast";
  item.textContent = text;
  box.append(item);
  setTimeout(() => item.remove(), kind === "error" ? 9000 : 4000);
}

/** Keeps a message for the page that comes next. */
export function toastNext(text) {
  sessionStorage.setItem("rpa.toast", text);
}

function showKeptToast() {
  const text = sessionStorage.getItem("rpa.toast");
  if (text) {
    sessionStorage.removeItem("rpa.toast");
    toast(text);
  }
}

document.addEventListener("htmx:configRequest", (event) => {
  const { headers, verb, triggeringEvent } = event.detail;
  if (verb !== "get") {
    headers["X-Rpa-Form"] = formToken();
  }
  // The service must not take a page that refreshes itself for a person at work.
  if (triggeringEvent?.type === "rpa:refresh") {
    headers["X-Rpa-Poll"] = "1";
  }
});

document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.requestConfig.headers["X-Rpa-Poll"] === undefined) {
    toast("処理できませんでした。画面を開き直してください。", "error");
  }
});

setInterval(() => {
  if (document.visibilityState !== "visible") {
    return;
  }
  for (const part of document.querySelectorAll('[hx-trigger="rpa:refresh"]')) {
    // What a person is pointing at or typing into is left alone.
    if (!part.contains(document.activeElement) || document.activeElement.matches("a, tr")) {
      part.dispatchEvent(new CustomEvent("rpa:refresh"));
    }
  }
}, refreshSeconds * 1000);

showKeptToast();
