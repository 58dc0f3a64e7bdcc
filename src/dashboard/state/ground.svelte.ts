import { MediaQuery } from 'svelte/reactivity';

/** The paper that everything is drawn on: a light sheet or a dark one. */
export type GroundName = 'light' | 'dark';

const KEY = 'topic-atlas-ground';

/** The ground: the system's choice until a person chooses, and then that, remembered. */
export class Ground {
  readonly #system = new MediaQuery('(prefers-color-scheme: dark)');
  #chosen = $state<GroundName | null>(remembered());

  get current(): GroundName {
    return this.#chosen ?? (this.#system.current ? 'dark' : 'light');
  }

  /** Changes to the other ground. */
  toggle(): void {
    this.#chosen = this.current === 'light' ? 'dark' : 'light';
    try {
      localStorage.setItem(KEY, this.#chosen);
    } catch {
      // A browser that keeps nothing still shows the choice until the page is closed.
    }
  }
}

function remembered(): GroundName | null {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    return null;
  }
}
