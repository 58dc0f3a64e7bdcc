/** Why records of a source file did not become papers. */
export interface DroppedRecords {
  /** A plain sentence fragment, such as "neither title nor abstract". */
  readonly reason: string;
  readonly count: number;
  /** Where the first few are: "line 12", "record 3 (smith2020)". At most five. */
  readonly examples: readonly string[];
}

/** Two records that were taken for the same paper; the first one is kept. */
export interface MergedRecord {
  readonly keptId: string;
  readonly mergedTitle: string;
  readonly because: 'same id' | 'same title';
}

/** What an importer did with a source file. `read = kept + dropped + merged`. */
export interface ImportAudit {
  /** Name of the format in words, such as "JSON Lines". */
  readonly format: string;
  readonly read: number;
  readonly kept: number;
  readonly dropped: readonly DroppedRecords[];
  readonly merged: readonly MergedRecord[];
}
