import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';
import type { Attachment } from 'svelte/attachments';

/** Rows beyond those in sight that are there as well, so that a quick scroll shows no gap. */
const OVERSCAN = 12;

/** The rows of a long list that are in sight, all of one height; the others are not on the page. */
export class VirtualRows {
  /** Rows in sight, with their place in the list. */
  items = $state.raw<readonly VirtualItem[]>([]);
  /** Height of the whole list, in pixels. */
  height = $state(0);
  readonly #count: () => number;
  readonly #size: number;
  #virtualizer: Virtualizer<HTMLElement, HTMLElement> | undefined;

  /**
   * @param count number of rows, read reactively
   * @param size height of a row, in pixels
   */
  constructor(count: () => number, size: number) {
    this.#count = count;
    this.#size = size;
  }

  /** Brings a row into sight. */
  scrollTo(index: number): void {
    this.#virtualizer?.scrollToIndex(index, { align: 'auto' });
  }

  /** For the element that scrolls. */
  readonly scroller: Attachment<HTMLElement> = (node) => {
    const virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
      count: 0,
      getScrollElement: () => node,
      estimateSize: () => this.#size,
      overscan: OVERSCAN,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      onChange: () => this.#take(),
    });
    this.#virtualizer = virtualizer;
    const end = virtualizer._didMount();
    $effect(() => {
      virtualizer.setOptions({ ...virtualizer.options, count: this.#count() });
      virtualizer._willUpdate();
      this.#take();
    });
    return end;
  };

  #take(): void {
    this.items = this.#virtualizer!.getVirtualItems();
    this.height = this.#virtualizer!.getTotalSize();
  }
}
