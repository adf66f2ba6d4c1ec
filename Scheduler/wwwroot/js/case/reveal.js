// Shows a masked number with its picture for half a minute, after a reason was given.
import { toast } from "../common.js";
import { askIn } from "./dialogs.js";

const shownSeconds = 30;

export async function reveal(decisions, key) {
  const values = await askIn("dialog-reveal");
  if (!values) {
    return;
  }
  const response = await decisions.ask("Reveal", { field: key, reason: values.reason });
  if (!response.ok) {
    toast("表示できませんでした。", "error");
    return;
  }
  const { value, crop } = await response.json();
  present(document.getElementById(`field-${key}`), value ?? "（空欄）", crop);
}

function present(row, value, crop) {
  row.querySelector(".revealed")?.remove();
  const shown = document.createElement("span");
  shown.className = "revealed";
  shown.append(value.replace(/^(\d{4})(\d{4})(\d{4})$/, "$1 $2 $3"), document.createElement("small"));
  row.querySelector(".field-value").prepend(shown);
  const image = crop ? picture(crop) : null;
  const black = row.querySelector(".blacked");
  if (image && black) {
    black.hidden = true;
    black.after(image);
  }
  let left = shownSeconds;
  const count = () => {
    shown.lastChild.textContent = `あと ${left} 秒で隠れます`;
    left -= 1;
    if (left < 0 || !shown.isConnected) {
      clearInterval(timer);
      shown.remove();
      if (image) {
        image.remove();
        URL.revokeObjectURL(image.src);
      }
      if (black) {
        black.hidden = false;
      }
    }
  };
  const timer = setInterval(count, 1000);
  count();
}

function picture(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const image = document.createElement("img");
  image.src = URL.createObjectURL(new Blob([bytes], { type: "image/png" }));
  image.alt = "個人番号の記入部分";
  return image;
}
