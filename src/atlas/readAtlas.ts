import { UserError, type Paper } from '../core/types.ts';
import { decodeTable, floats, integers, signedIntegers } from './arrow.ts';
import { PAPERS_PER_SHARD, type Manifest } from './manifest.ts';
import { crc32 } from './crc32.ts';
import { parseManifest } from './parseManifest.ts';
import { paths } from './paths.ts';

export { NO_DAY } from '../core/types.ts';
export { parseManifest } from './parseManifest.ts';

/** Reads a file of an atlas by its path in the folder; rejects when it is not there. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** `map.arrow`, a row a paper. */
export interface MapColumns {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly topic: Uint16Array;
  readonly membership: Float32Array;
  /** First day of the paper's date, days since 1970-01-01; `NO_DAY` when undated. */
  readonly day: Int32Array;
  /** NaN when the source has none. */
  readonly upvotes: Float32Array;
}

export interface RelatedPaper {
  readonly row: number;
  /** Cosine similarity, -1 to 1. */
  readonly similarity: number;
  /** Whether each is among the related papers of the other. */
  readonly mutual: boolean;
}

export interface SharedTerm {
  readonly label: string;
  /** Part of the similarity that the shared terms explain; the parts of a pair sum to 1. */
  readonly contribution: number;
}

/** An atlas whose manifest and map are read; the rest loads when it is asked for, once. */
export interface OpenAtlas {
  readonly manifest: Manifest;
  readonly map: MapColumns;
  papers(rows: readonly number[]): Promise<Paper[]>;
  /** Nearest first. */
  related(row: number): Promise<RelatedPaper[]>;
  /** Terms that two papers share among their heaviest, largest contribution first. */
  reasons(row: number, other: number): Promise<SharedTerm[]>;
  /** A paper's terms by TF-IDF weight, heaviest first, with the papers that use each. */
  heaviestTerms(row: number): Promise<{ label: string; weight: number; papers: number }[]>;
  /** Bytes for `openSearch`. */
  searchIndex(): Promise<Uint8Array>;
}

/**
 * Opens an atlas.
 *
 * @param where how errors name the atlas: a folder or an address
 * @throws UserError when it is no atlas, of another version, damaged or cut short
 */
export async function openAtlas(readFile: ReadFile, where: string): Promise<OpenAtlas> {
  const manifest = parseManifest(await readFile(paths.manifest), `${where}/${paths.manifest}`);

  const readListed = async (path: string): Promise<Uint8Array> => {
    const listed = manifest.files.find((file) => file.path === path);
    if (!listed) throw new UserError(`${where} lists no ${path}; build the atlas again`);
    const bytes = await readFile(path);
    if (bytes.length !== listed.bytes) {
      throw new UserError(
        `${where}/${path} has ${bytes.length} bytes where the manifest says ${listed.bytes}; ` +
          'the copy is incomplete or changed, so copy or build the atlas again',
      );
    }
    if (crc32(bytes) !== listed.crc32) {
      throw new UserError(
        `${where}/${path} is damaged: its checksum is not the one in the manifest; ` +
          'copy or build the atlas again',
      );
    }
    return bytes;
  };
  const readTable = async (path: string, columns: readonly string[], rows: number | null) =>
    decodeTable(await readListed(path), `${where}/${path}`, columns, rows);

  const map = await readMap(readTable, manifest, where);
  const shards = new Map<number, () => Promise<Paper[]>>();
  const shard = (number: number): Promise<Paper[]> => {
    let papers = shards.get(number);
    if (!papers) shards.set(number, (papers = once(() => readShard(readTable, manifest, number))));
    return papers();
  };
  const related = once(async () => {
    const table = await readTable(paths.related, ['paper', 'related', 'similarity'], null);
    const indptr = rowStarts(integers(table, 'paper'), manifest.papers);
    return { indptr, rows: integers(table, 'related'), similarity: floats(table, 'similarity') };
  });
  const terms = once(async () => {
    const table = await readTable(paths.terms, ['key', 'label', 'papers'], null);
    return { label: table.getChild('label'), papers: integers(table, 'papers') };
  });
  const paperTerms = once(async () => {
    const table = await readTable(paths.paperTerms, ['paper', 'term', 'weight'], null);
    const indptr = rowStarts(integers(table, 'paper'), manifest.papers);
    return { indptr, terms: integers(table, 'term'), weights: floats(table, 'weight') };
  });
  const weightsOf = async (row: number): Promise<Map<number, number>> => {
    const { indptr, terms: ofPaper, weights } = await paperTerms();
    const result = new Map<number, number>();
    for (let e = indptr[row]!; e < indptr[row + 1]!; e++) result.set(ofPaper[e]!, weights[e]!);
    return result;
  };

  return {
    manifest,
    map,
    papers: (rows) =>
      Promise.all(
        rows.map(async (row) => {
          const papers = await shard(Math.floor(row / PAPERS_PER_SHARD));
          return papers[row % PAPERS_PER_SHARD]!;
        }),
      ),
    async related(row) {
      const { indptr, rows, similarity } = await related();
      const list = (of: number): Uint32Array => rows.subarray(indptr[of], indptr[of + 1]);
      return Array.from(list(row), (other, rank) => ({
        row: other,
        similarity: similarity[indptr[row]! + rank]!,
        mutual: list(other).includes(row),
      }));
    },
    async reasons(row, other) {
      const [own, theirs, { label }] = await Promise.all([
        weightsOf(row),
        weightsOf(other),
        terms(),
      ]);
      const shared = [...own]
        .filter(([term]) => theirs.has(term))
        .map(([term, weight]) => ({ term, product: weight * theirs.get(term)! }))
        .filter(({ product }) => product > 0)
        .sort((a, b) => b.product - a.product || a.term - b.term);
      const total = shared.reduce((sum, { product }) => sum + product, 0);
      return shared.map(({ term, product }) => ({
        label: label.at(term) as string,
        contribution: product / total,
      }));
    },
    async heaviestTerms(row) {
      const [own, { label, papers }] = await Promise.all([weightsOf(row), terms()]);
      return [...own]
        .sort(([a, weightA], [b, weightB]) => weightB - weightA || a - b)
        .map(([term, weight]) => ({
          label: label.at(term) as string,
          weight,
          papers: papers[term]!,
        }));
    },
    searchIndex: once(() => readListed(paths.search)),
  };
}

type ReadTable = (
  path: string,
  columns: readonly string[],
  rows: number | null,
) => Promise<ReturnType<typeof decodeTable>>;

async function readMap(
  readTable: ReadTable,
  manifest: Manifest,
  where: string,
): Promise<MapColumns> {
  const columns = ['x', 'y', 'topic', 'membership', 'day', 'upvotes'] as const;
  const table = await readTable(paths.map, columns, manifest.papers);
  const topic = Uint16Array.from(integers(table, 'topic'));
  if (topic.some((id) => id >= manifest.topics.length)) {
    throw new UserError(
      `${where}/${paths.map} names a topic that the manifest lacks; build the atlas again`,
    );
  }
  return {
    x: floats(table, 'x'),
    y: floats(table, 'y'),
    topic,
    membership: floats(table, 'membership'),
    day: signedIntegers(table, 'day'),
    upvotes: floats(table, 'upvotes'),
  };
}

async function readShard(
  readTable: ReadTable,
  manifest: Manifest,
  shard: number,
): Promise<Paper[]> {
  const rows = Math.min(PAPERS_PER_SHARD, manifest.papers - shard * PAPERS_PER_SHARD);
  const columns = [
    'id',
    'title',
    'authors',
    'date',
    'venue',
    'categories',
    'url',
    'upvotes',
    'abstract',
  ];
  const table = await readTable(paths.papers(shard), columns, rows);
  const [id, title, authors, date, venue, categories, url, upvotes, abstract] = columns.map(
    (name) => table.getChild(name),
  );
  return Array.from({ length: rows }, (_, i) => ({
    id: id!.at(i) as string,
    title: title!.at(i) as string,
    authors: Array.from(authors!.at(i) as Iterable<string>),
    date: date!.at(i) as string | null,
    venue: venue!.at(i) as string | null,
    categories: Array.from(categories!.at(i) as Iterable<string>),
    url: url!.at(i) as string | null,
    upvotes: upvotes!.at(i) as number | null,
    abstract: abstract!.at(i) as string,
  }));
}

/** Where the entries of each paper start, from the paper of each entry (ascending). */
function rowStarts(paperOfEntry: Uint32Array, papers: number): Uint32Array {
  const indptr = new Uint32Array(papers + 1);
  for (const row of paperOfEntry) indptr[row + 1]!++;
  for (let row = 0; row < papers; row++) indptr[row + 1]! += indptr[row]!;
  return indptr;
}

/** The function's promise, made at the first call and kept; after a failure the next call tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
}
