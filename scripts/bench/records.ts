import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** What the benchmarks read of a line of a corpus. */
export interface BenchRecord {
  readonly title: string;
  readonly abstract: string;
  readonly date: string | null;
  readonly authors: readonly string[];
  /** The first category; null when there is none. */
  readonly category: string | null;
}

/** The lines of a JSON Lines file, gzipped if its name ends in `.gz`. */
export async function* readLines(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file);
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line !== '') yield line;
  }
}

/** The papers of such a file. */
export async function* readRecords(file: string): AsyncGenerator<BenchRecord> {
  for await (const line of readLines(file)) {
    const { title, abstract, date, authors, categories } = JSON.parse(line) as Partial<
      BenchRecord & { categories: readonly string[] }
    >;
    yield {
      title: title ?? '',
      abstract: abstract ?? '',
      date: date ?? null,
      authors: authors ?? [],
      category: categories?.[0] ?? null,
    };
  }
}
