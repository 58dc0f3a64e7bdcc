import type { ImportAudit, MergedRecord } from '../src/core/types.ts';
import type { BuiltFolder } from './buildFolder.ts';
import { invocation, shellWord } from './invocation.ts';

/** What a person wants to know after a build, a line each. */
export function buildSummary(
  out: string,
  { atlas, source, runId }: BuiltFolder,
  seconds: number,
): string[] {
  const topics = counted(atlas.topics.length, 'topic');
  const themes = counted(atlas.themes.length, 'theme');
  return [
    `Read ${counted(source.audit.read, 'record')} of ${source.name} (${source.audit.format}): ` +
      `${counted(source.audit.kept, 'paper')} kept`,
    ...droppedLines(source.audit),
    ...mergedLines(source.audit.merged),
    `Found ${topics} in ${themes}`,
    ...withoutTermsLine(atlas.quality.withoutTerms),
    `Wrote ${out} in ${seconds.toFixed(1)} s, run ${runId}`,
  ];
}

/** The command that a person runs after a build. */
export function nextStep(out: string): string {
  return `Look at it with  ${invocation} serve ${shellWord(out)}`;
}

/** `1 paper`, `9,577 papers`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

function droppedLines({ dropped }: ImportAudit): string[] {
  return dropped.map(
    ({ count, reason, examples }) =>
      `  dropped ${count}: ${reason}${shownExamples(count, examples)}`,
  );
}

function shownExamples(count: number, examples: readonly string[]): string {
  if (examples.length === 0) return '';
  return ` (${examples.join(', ')}${count > examples.length ? ', …' : ''})`;
}

function mergedLines(merged: readonly MergedRecord[]): string[] {
  return (['same id', 'same title'] as const).flatMap((because) => {
    const count = merged.filter((record) => record.because === because).length;
    return count === 0 ? [] : [`  merged ${count}: ${because} as an earlier one`];
  });
}

function withoutTermsLine(count: number): string[] {
  if (count === 0) return [];
  return [`  ${counted(count, 'paper')} without a word that others use, placed by rule`];
}
