import type { SourceFile } from '../../atlas/manifest.ts';

/** What became of the records of all source files. */
export interface AuditTotals {
  readonly read: number;
  readonly kept: number;
  readonly merged: number;
  readonly dropped: number;
}

export function auditTotals(sources: readonly SourceFile[]): AuditTotals {
  const sum = (count: (source: SourceFile) => number): number =>
    sources.reduce((total, source) => total + count(source), 0);
  return {
    read: sum(({ audit }) => audit.read),
    kept: sum(({ audit }) => audit.kept),
    merged: sum(({ audit }) => audit.merged.length),
    dropped: sum(({ audit }) => audit.dropped.reduce((total, { count }) => total + count, 0)),
  };
}
