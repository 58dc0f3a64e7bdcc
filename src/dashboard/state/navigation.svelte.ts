import { startView, type Camera, type View } from './view.ts';
import { dataOf, decodeView, encodeView } from './viewAddress.ts';

/** What the navigation needs of a browser window. */
export interface AddressBar {
  readonly location: { readonly search: string; readonly pathname: string };
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
}

/** Milliseconds that the address waits for the camera or the query to settle. */
const SETTLE = 200;

/** The view and its address, kept the same. */
export class Navigation {
  /** The view without its camera, which moves far more often than the rest. */
  place = $state.raw<Omit<View, 'camera'>>(startView);
  camera = $state.raw<Camera | null>(null);
  readonly #bar: AddressBar;
  readonly #data: string | null;
  #pending: ReturnType<typeof setTimeout> | undefined;

  constructor(bar: AddressBar) {
    this.#bar = bar;
    this.#data = dataOf(bar.location.search);
    this.read();
  }

  /** Takes the view from the address, as after Back. */
  read(): void {
    clearTimeout(this.#pending);
    this.#pending = undefined;
    const { camera, ...place } = decodeView(this.#bar.location.search);
    this.place = place;
    this.camera = camera;
  }

  /** Goes to a changed view, with a step in the history. */
  visit(change: Partial<View>): void {
    const before = this.address();
    if (this.#pending !== undefined) this.#settle();
    this.#change(change);
    if (this.address() !== before) this.#bar.history.pushState(null, '', this.address());
  }

  /** Changes the view in place; the address follows when it has settled. */
  adjust(change: Partial<View>): void {
    this.#change(change);
    clearTimeout(this.#pending);
    this.#pending = setTimeout(() => this.#settle(), SETTLE);
  }

  /** The address of the view as it is. */
  address(): string {
    return this.#addressOf({ ...this.place, camera: this.camera });
  }

  /** The address of a changed view, for a link. It leaves the camera out, so that links hold still. */
  link(change: Partial<View>): string {
    return this.#addressOf({ ...this.place, camera: null, ...change });
  }

  #addressOf(view: View): string {
    return encodeView(view, this.#data) || this.#bar.location.pathname;
  }

  #settle(): void {
    clearTimeout(this.#pending);
    this.#pending = undefined;
    this.#bar.history.replaceState(null, '', this.address());
  }

  #change({ camera, ...place }: Partial<View>): void {
    if (camera !== undefined) this.camera = camera;
    if (Object.keys(place).length > 0) this.place = { ...this.place, ...place };
  }
}
