import type { Provenance } from '../atlas/describeAtlas.ts';
import type { EncodedFile } from '../atlas/encodeAtlas.ts';
import type { BuildOptions, Paper, StageName } from '../core/types.ts';

/** Papers to make an atlas of. */
export interface BuildRequest {
  readonly papers: readonly Paper[];
  readonly options: BuildOptions;
  readonly provenance: Provenance;
  /** Threads to compute with, where the page may have them; they do not change the result. */
  readonly threads: number;
}

/** A request is answered with its progress and its files as they come, and at the end once. */
export type BuildAnswer =
  | { readonly kind: 'progress'; readonly stage: StageName; readonly fraction: number }
  | { readonly kind: 'file'; readonly file: EncodedFile }
  | { readonly kind: 'built' }
  | { readonly kind: 'failed'; readonly message: string };
