import type { Manifest } from '../../atlas/manifest.ts';
import type { MapColumns } from '../../atlas/readAtlas.ts';
import { placementDefaults } from '../../core/map/placement.ts';
import { countBelow, thresholdFor, UNSURE_BELOW } from '../../core/topics/unsure.ts';
import type { Navigation } from './navigation.svelte.ts';

/** Which papers are between topics or in the wrong place on the map, live as a person sets it. */
export class Sureness {
  /** 1 a paper that lies away from those it is closest to. */
  readonly misplaced: Uint8Array;
  readonly misplacedPapers: number;
  readonly #membership: Float32Array;
  readonly #sorted: Float32Array;
  readonly #navigation: Navigation;
  readonly #builtBelow: number;

  constructor(
    map: Pick<MapColumns, 'membership' | 'placement'>,
    manifest: Pick<Manifest, 'quality'>,
    navigation: Navigation,
  ) {
    this.#membership = map.membership;
    this.#sorted = map.membership.slice().sort();
    this.#navigation = navigation;
    this.#builtBelow = manifest.quality.unsure?.below ?? UNSURE_BELOW;
    this.misplaced = maskOf(map.placement, placementDefaults.misplacedBelow);
    this.misplacedPapers = this.misplaced.reduce((sum, is) => sum + is, 0);
  }

  /** Papers with less membership are between topics. */
  readonly below = $derived.by(() => {
    const percent = this.#navigation.place.unsure;
    return percent === null ? this.#builtBelow : thresholdFor(this.#sorted, percent / 100);
  });
  /** How many they are. */
  readonly unsurePapers = $derived.by(() => countBelow(this.#sorted, this.below));
  /** 1 a paper between topics. */
  readonly unsure = $derived.by(() => maskOf(this.#membership, this.below));
}

/** 1 where a value is below the threshold; NaN is not. */
function maskOf(values: Float32Array, threshold: number): Uint8Array {
  return Uint8Array.from(values, (value) => (value < threshold ? 1 : 0));
}
