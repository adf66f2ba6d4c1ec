// Dialogs of the case page. Each gives its values, or null when it was left.
/** Opens a dialog with a form and waits for it. */
export function askIn(id) {
  const dialog = document.getElementById(id);
  const form = dialog.querySelector("form");
  form.reset();
  dialog.showModal();
  return new Promise((resolve) => {
    const done = (values) => {
      form.removeEventListener("submit", submit);
      dialog.removeEventListener("close", close);
      resolve(values);
    };
    const submit = () => done(Object.fromEntries(new FormData(form)));
    const close = () => done(null);
    form.addEventListener("submit", submit);
    dialog.addEventListener("close", close);
  });
}

/** Shows a dialog that only tells. */
export function show(id) {
  const dialog = document.getElementById(id);
  if (!dialog.open) {
    dialog.showModal();
  }
}

export const isOpen = () => document.querySelector("dialog[open]") !== null;

for (const dialog of document.querySelectorAll("dialog")) {
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("[data-close]")) {
      dialog.close();
    }
    const words = event.target.closest("[data-append]")?.dataset.append;
    if (words) {
      const box = dialog.querySelector("textarea");
      box.value = box.value ? `${box.value}\n${words}` : words;
      box.focus();
    }
  });
  dialog.addEventListener("keydown", (event) => {
    // Ctrl+Enter sends a dialog with several lines; it must not approve the case behind.
    if (event.ctrlKey && event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
      dialog.querySelector("form")?.requestSubmit();
    }
  });
}
