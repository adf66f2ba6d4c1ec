// Measures the seconds that a person spends on the case: only while the page is in front and the last key, click or
// movement is less than a minute old. The sum is sent now and then, and with the decision that ends the case.
const idleAfter = 60;
const sendEvery = 15;

export class ReviewTimer {
  #unsent = 0;
  #lastActive = performance.now();
  #lastTick = performance.now();
  #send;
  #running;

  constructor(running, send) {
    this.#running = running;
    this.#send = send;
    for (const kind of ["keydown", "pointerdown", "pointermove", "wheel", "input"]) {
      document.addEventListener(kind, () => this.#touch(), { passive: true, capture: true });
    }
    document.addEventListener("visibilitychange", () => this.#tick());
    setInterval(() => this.#tick(), 1000);
    setInterval(() => this.flush(), sendEvery * 1000);
    addEventListener("pagehide", () => this.flush());
  }

  /** Seconds not yet sent; they count as sent from now on. */
  take() {
    this.#tick();
    const seconds = Math.round(this.#unsent * 10) / 10;
    this.#unsent = 0;
    return seconds;
  }

  /** Gives seconds back that could not be handed in. */
  give(seconds) {
    this.#unsent += seconds;
  }

  flush() {
    const seconds = this.take();
    if (seconds > 0) {
      this.#send(seconds);
    }
  }

  #touch() {
    this.#tick();
    this.#lastActive = performance.now();
  }

  #tick() {
    const now = performance.now();
    const until = Math.min(now, this.#lastActive + idleAfter * 1000);
    const from = this.#lastTick;
    this.#lastTick = now;
    if (this.#running() && document.visibilityState === "visible" && until > from) {
      this.#unsent += (until - from) / 1000;
    }
  }
}
