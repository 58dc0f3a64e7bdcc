import {
  PAPERS_PER_BLOCK,
  type BuildOptions,
  type ImportAudit,
  type LanguageCount,
  type Quality,
  type Theme,
  type ThemeMerge,
  type Topic,
  type TopicCountEvidence,
  type Trends,
} from '../core/types.ts';

/**
 * Version of the files of an atlas, `major.minor`. A reader refuses another major version;
 * a minor version only adds.
 */
export const FORMAT_VERSION = '2.2';

/** Papers a shard of `papers-*.arrow`, which is a block of the pipeline. */
export const PAPERS_PER_SHARD = PAPERS_PER_BLOCK;

/** A colour for the light ground (#FBFAF7) and one for the dark ground (#14171A), as #rrggbb. */
export interface GroundColours {
  readonly light: string;
  readonly dark: string;
}

/** A file of an atlas, listed so that a reader can check it before it believes it. */
export interface AtlasFile {
  readonly path: string;
  readonly bytes: number;
  /** Eight hex digits. */
  readonly crc32: string;
}

/** A source file that an atlas was built from. */
export interface SourceFile {
  /** File name without its folder, so that the same file gives the same atlas anywhere. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly audit: ImportAudit;
}

/** `manifest.json`: everything that the first paint needs beside `map.arrow`. It holds no clock time. */
export interface Manifest {
  readonly format: 'topic-atlas';
  readonly version: string;
  /** Version of Topic Atlas that built it. */
  readonly generator: string;
  /** First 12 hex digits of the SHA-256 of sources, options and generator. */
  readonly runId: string;
  /** What the corpus is called on the screen. */
  readonly title: string;
  readonly options: BuildOptions;
  readonly sources: readonly SourceFile[];
  readonly papers: number;
  /** First and last date in the corpus, as precise as given; null when no paper is dated. */
  readonly dates: { readonly first: string; readonly last: string } | null;
  /** Languages of the papers, most papers first; absent in atlases of version 2.0. */
  readonly languages?: readonly LanguageCount[];
  readonly topics: readonly (Topic & { readonly colour: GroundColours })[];
  readonly themes: readonly (Theme & { readonly colour: GroundColours })[];
  /** Absent in atlases of version 2.0. */
  readonly themeTree?: readonly ThemeMerge[];
  readonly trends: Trends;
  readonly evidence: readonly TopicCountEvidence[];
  readonly quality: Quality;
  readonly files: readonly AtlasFile[];
}
