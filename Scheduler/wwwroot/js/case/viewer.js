// The picture of the page: zoom, pan, tabs, and the rectangle of the field at hand.
const zoomStep = 1.25;
const largest = 2;
const followShare = 0.62;

export class Viewer {
  #scroll = document.getElementById("viewer-scroll");
  #current = null;
  #page = null;
  #scale = null;
  #onPick;

  constructor(onPick) {
    this.#onPick = onPick;
    if (!this.#scroll) {
      return;
    }
    document.querySelector(".viewer-pages").addEventListener("click", (event) => {
      const button = event.target.closest("[data-page]");
      if (button) {
        this.showPage(button.dataset.page);
      }
    });
    document.querySelector(".viewer-tools").addEventListener("click", (event) => {
      const kind = event.target.closest("[data-zoom]")?.dataset.zoom;
      if (kind) {
        this.zoom(kind);
      }
    });
    this.#pan();
    this.#scroll.addEventListener("wheel", (event) => {
      if (event.ctrlKey) {
        event.preventDefault();
        this.zoom(event.deltaY < 0 ? "in" : "out");
      }
    }, { passive: false });
    new ResizeObserver(() => this.#place()).observe(this.#scroll);
    this.drawMarks();
    this.showPage(document.querySelector(".sheet")?.dataset.page);
  }

  /** Draws a rectangle for every field; called again when fields changed. */
  drawMarks() {
    for (const sheet of document.querySelectorAll(".sheet")) {
      sheet.querySelectorAll(".mark").forEach((mark) => mark.remove());
      const { width, height } = sheet.dataset;
      for (const field of document.querySelectorAll(`.field[data-page="${sheet.dataset.page}"][data-box]:not([data-box=""])`)) {
        const [x, y, w, h] = field.dataset.box.split(" ").map(Number);
        const mark = document.createElement("div");
        mark.className = field.dataset.doubt ? "mark is-doubt" : "mark";
        mark.dataset.field = field.dataset.field;
        mark.title = field.querySelector(".field-label").innerText.trim();
        mark.style.left = `${(100 * x) / width}%`;
        mark.style.top = `${(100 * y) / height}%`;
        mark.style.width = `${(100 * w) / width}%`;
        mark.style.height = `${(100 * h) / height}%`;
        mark.addEventListener("click", () => this.#onPick(field.dataset.field));
        sheet.append(mark);
      }
    }
    this.#highlight();
  }

  /** Shows the place of a field. */
  show(field) {
    if (!this.#scroll) {
      return;
    }
    this.#current = field?.dataset.field ?? null;
    if (field?.dataset.page && field.dataset.box) {
      this.showPage(field.dataset.page);
      if (document.getElementById("follow").checked) {
        this.#follow(field.dataset.box.split(" ").map(Number));
      }
    }
    this.#highlight();
  }

  showPage(page) {
    if (!page || page === this.#page) {
      return;
    }
    this.#page = page;
    for (const sheet of document.querySelectorAll(".sheet")) {
      sheet.hidden = sheet.dataset.page !== page;
      const image = sheet.querySelector("img");
      if (!sheet.hidden && !image.src) {
        image.src = image.dataset.src;
      }
    }
    for (const button of document.querySelectorAll(".viewer-page")) {
      button.setAttribute("aria-pressed", String(button.dataset.page === page));
    }
    this.#place();
  }

  zoom(kind) {
    if (!this.#scroll) {
      return;
    }
    const centreX = (this.#scroll.scrollLeft + this.#scroll.clientWidth / 2) / this.#scroll.scrollWidth;
    const centreY = (this.#scroll.scrollTop + this.#scroll.clientHeight / 2) / this.#scroll.scrollHeight;
    const now = this.#effectiveScale();
    const changed = { in: now * zoomStep, out: now / zoomStep, width: null, page: this.#pageScale() }[kind];
    this.#scale = changed === null ? null : Math.min(largest, Math.max(0.05, changed));
    this.#place();
    this.#scroll.scrollLeft = centreX * this.#scroll.scrollWidth - this.#scroll.clientWidth / 2;
    this.#scroll.scrollTop = centreY * this.#scroll.scrollHeight - this.#scroll.clientHeight / 2;
  }

  /** Scrolls the picture by a part of its window. */
  scroll(part) {
    this.#scroll?.scrollBy({ top: part * this.#scroll.clientHeight });
  }

  get #sheet() {
    return document.querySelector(`.sheet[data-page="${this.#page}"]`);
  }

  #widthScale() {
    return (this.#scroll.clientWidth - 4) / Number(this.#sheet.dataset.width);
  }

  #pageScale() {
    return Math.min(this.#widthScale(), (this.#scroll.clientHeight - 4) / Number(this.#sheet.dataset.height));
  }

  #effectiveScale() {
    return this.#scale ?? this.#widthScale();
  }

  #place() {
    const sheet = this.#sheet;
    if (sheet) {
      const scale = this.#effectiveScale();
      sheet.style.width = `${Number(sheet.dataset.width) * scale}px`;
      sheet.style.height = `${Number(sheet.dataset.height) * scale}px`;
    }
  }

  // Near enough to read, far enough to see the printed labels around.
  #follow([x, y, w, h]) {
    const fitting = Math.min((this.#scroll.clientWidth * followShare) / w, (this.#scroll.clientHeight * 0.3) / h);
    this.#scale = Math.min(Math.max(fitting, this.#widthScale()), this.#widthScale() * 1.9);
    this.#place();
    const sheet = this.#sheet;
    const left = sheet.offsetLeft - this.#scroll.offsetLeft;
    this.#scroll.scrollTo({
      left: left + (x + w / 2) * this.#scale - this.#scroll.clientWidth / 2,
      top: (y + h / 2) * this.#scale - this.#scroll.clientHeight * 0.4,
    });
  }

  #highlight() {
    for (const mark of document.querySelectorAll(".mark")) {
      mark.classList.toggle("is-current", mark.dataset.field === this.#current);
    }
  }

  #pan() {
    let from = null;
    this.#scroll.addEventListener("pointerdown", (event) => {
      if (event.button === 0 && !event.target.closest(".mark")) {
        from = { x: event.clientX, y: event.clientY, left: this.#scroll.scrollLeft, top: this.#scroll.scrollTop };
        this.#scroll.setPointerCapture(event.pointerId);
        this.#scroll.classList.add("is-dragging");
      }
    });
    this.#scroll.addEventListener("pointermove", (event) => {
      if (from) {
        this.#scroll.scrollLeft = from.left - (event.clientX - from.x);
        this.#scroll.scrollTop = from.top - (event.clientY - from.y);
      }
    });
    for (const kind of ["pointerup", "pointercancel"]) {
      this.#scroll.addEventListener(kind, () => {
        from = null;
        this.#scroll.classList.remove("is-dragging");
      });
    }
  }
}
