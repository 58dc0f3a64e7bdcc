import type { BuildOptions } from '../core/types.ts';
import type { SourceFile } from './manifest.ts';

/**
 * Names a run by what went into it: the first 12 hex digits of the SHA-256 of source files, options
 * and version. Two atlases with the same run id have the same bytes.
 */
export async function computeRunId(
  sources: readonly Pick<SourceFile, 'name' | 'sha256'>[],
  options: BuildOptions,
  generator: string,
  title: string,
): Promise<string> {
  const ingredients = JSON.stringify([
    generator,
    title,
    options.topics,
    options.seed,
    sources.map(({ name, sha256 }) => [name, sha256]),
    ...given('titleWeight', options.titleWeight),
    ...given('stopWords', options.stopWords),
    ...given('keepWords', options.keepWords),
    // An option that was not given leaves the id as it is.
    ...(options.weighting === undefined ? [] : [{ weighting: options.weighting }]),
    ...(options.unsure === undefined ? [] : [{ unsure: options.unsure }]),
  ]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(ingredients));
  return Array.from(new Uint8Array(digest).subarray(0, 6), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** An option by its name; nothing where it was not given, so that old run ids stay as they were. */
function given(name: string, value: unknown): readonly object[] {
  return value === undefined ? [] : [{ [name]: value }];
}
