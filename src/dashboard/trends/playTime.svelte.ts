import { nextWindow, type PeriodWindow } from './brush.ts';

/** Milliseconds a period: slow enough to see where papers appear, at most this long in all. */
const STEP = 700;
const LONGEST = 20_000;
const QUICKEST = 150;

/** What playing reads and moves. */
export interface Playable {
  readonly periods: number;
  readonly window: () => PeriodWindow;
  /** Shows a window; `done` when it is the last, for the history. */
  readonly show: (window: PeriodWindow, done: boolean) => void;
}

/** Plays time: moves a window, or lets the field grow where all of it is shown. */
export class TimePlayer {
  playing = $state(false);
  readonly #on: Playable;
  #grows = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(on: Playable) {
    this.#on = on;
  }

  /** Starts, from the first period where there is nothing left to play. */
  play(): void {
    const window = this.#on.window();
    const { periods } = this.#on;
    const length = window.last - window.first;
    this.#grows = length >= periods - 1 || (this.#grows && window.first === 0);
    if (this.#grows) {
      if (window.last >= periods - 1) this.#on.show({ first: 0, last: 0 }, false);
    } else if (window.last >= periods - 1) {
      this.#on.show({ first: 0, last: length }, false);
    }
    this.playing = true;
    const pace = Math.max(QUICKEST, Math.min(STEP, LONGEST / periods));
    this.#timer = setInterval(() => this.#step(), pace);
  }

  /** Moves on by one period, for those who want nothing to move by itself. */
  step(): void {
    const window = this.#on.window();
    const all = window.last - window.first >= this.#on.periods - 1;
    this.#grows = all || (this.#grows && window.first === 0);
    const next = all
      ? { first: 0, last: 0 }
      : (nextWindow(window, this.#grows, this.#on.periods) ?? {
          first: 0,
          last: this.#grows ? 0 : window.last - window.first,
        });
    this.#on.show(next, true);
  }

  stop(): void {
    if (!this.playing) return;
    clearInterval(this.#timer);
    this.playing = false;
    this.#on.show(this.#on.window(), true);
  }

  #step(): void {
    const next = nextWindow(this.#on.window(), this.#grows, this.#on.periods);
    if (next) this.#on.show(next, false);
    else this.stop();
  }
}
