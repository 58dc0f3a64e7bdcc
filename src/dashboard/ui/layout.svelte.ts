import { cubicOut } from 'svelte/easing';
import { prefersReducedMotion, Tween } from 'svelte/motion';
import { MediaQuery } from 'svelte/reactivity';
import { innerHeight } from 'svelte/reactivity/window';
import { SHEET_PEEK, sheetHeight, type SheetStop } from './sheetStops.ts';

/** What covers a box at its edges, in pixels. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const LEFT_WIDTH = 264;
export const RIGHT_WIDTH = 360;
/** Height that the search takes at the top of a phone. */
const TOP_BAR = 64;
const SLIDE = 300;

/** Which parts of the page are open, and what they cover of the map. */
export class Layout {
  readonly #phone = new MediaQuery('(max-width: 767px)', false);
  readonly #narrow = new MediaQuery('(max-width: 1179px)', false);
  readonly #covered = new Tween(SHEET_PEEK, { duration: SLIDE, easing: cubicOut });
  #left = $state<boolean | null>(null);
  #right = $state(true);
  #sheet = $state<SheetStop>('peek');

  get phone(): boolean {
    return this.#phone.current;
  }

  /** A narrow window starts with the left panel folded. */
  get leftOpen(): boolean {
    return this.#left ?? !this.#narrow.current;
  }

  get rightOpen(): boolean {
    return this.#right;
  }

  /** How far the sheet of a phone is pulled up. */
  get sheet(): SheetStop {
    return this.#sheet;
  }

  set sheet(stop: SheetStop) {
    this.#sheet = stop;
    // Behind a sheet that is pulled up fully the map stays as it was for half of the screen.
    const height = sheetHeight(stop === 'peek' ? 'peek' : 'half', innerHeight.current ?? 0);
    void this.#covered.set(height, prefersReducedMotion.current ? { duration: 0 } : {});
  }

  toggleLeft(): void {
    this.#left = !this.leftOpen;
  }

  toggleRight(): void {
    this.#right = !this.#right;
  }

  /**
   * What the whole map makes room for. Panels that are folded by hand leave it as it is, so that
   * the map keeps its place.
   */
  get restInsets(): Insets {
    if (this.phone) return this.#phoneInsets;
    const left = this.#narrow.current ? 0 : LEFT_WIDTH;
    return { top: 0, right: RIGHT_WIDTH, bottom: 0, left };
  }

  /** What covers the map right now. */
  get openInsets(): Insets {
    if (this.phone) return this.#phoneInsets;
    return {
      top: 0,
      right: this.rightOpen ? RIGHT_WIDTH : 0,
      bottom: 0,
      left: this.leftOpen ? LEFT_WIDTH : 0,
    };
  }

  get #phoneInsets(): Insets {
    return { top: TOP_BAR, right: 0, bottom: this.#covered.current, left: 0 };
  }
}
