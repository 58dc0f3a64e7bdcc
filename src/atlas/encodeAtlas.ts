import { NO_DAY, type Atlas, type Paper } from '../core/types.ts';
import { encodeTable, type ColumnToWrite } from './arrow.ts';
import { themeColour, topicColour } from './colours.ts';
import { crc32 } from './crc32.ts';
import { FORMAT_VERSION, PAPERS_PER_SHARD, type Manifest, type SourceFile } from './manifest.ts';
import { paths } from './paths.ts';
import { buildSearchIndex } from './search.ts';

/** Where an atlas comes from. */
export interface Provenance {
  readonly runId: string;
  readonly generator: string;
  readonly title: string;
  readonly sources: readonly SourceFile[];
}

type Columns = Readonly<Record<string, ColumnToWrite>>;

/** An atlas as files: path in its folder, bytes. The same atlas gives the same bytes. */
export function encodeAtlas(atlas: Atlas, provenance: Provenance): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  files.set(paths.map, encodeTable(mapColumns(atlas)));
  for (let start = 0, shard = 0; start < atlas.papers.length; start += PAPERS_PER_SHARD, shard++) {
    const papers = atlas.papers.slice(start, start + PAPERS_PER_SHARD);
    files.set(paths.papers(shard), encodeTable(paperColumns(papers)));
  }
  files.set(paths.related, encodeTable(relatedColumns(atlas)));
  files.set(paths.terms, encodeTable(termColumns(atlas)));
  files.set(paths.paperTerms, encodeTable(paperTermColumns(atlas)));
  files.set(paths.search, buildSearchIndex(atlas.papers));

  const listed = [...files].map(([path, bytes]) => ({
    path,
    bytes: bytes.length,
    crc32: crc32(bytes),
  }));
  const manifest = describe(atlas, provenance, listed);
  files.set(paths.manifest, new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`));
  return files;
}

function describe(atlas: Atlas, provenance: Provenance, files: Manifest['files']): Manifest {
  return {
    format: 'topic-atlas',
    version: FORMAT_VERSION,
    generator: provenance.generator,
    runId: provenance.runId,
    title: provenance.title,
    options: atlas.options,
    sources: provenance.sources,
    papers: atlas.papers.length,
    dates: dateRange(atlas),
    topics: atlas.topics.map((topic) => {
      const siblings = atlas.themes[topic.theme]!.topics;
      const position = siblings.indexOf(topic.id);
      return { ...topic, colour: topicColour(topic.theme, position, siblings.length) };
    }),
    themes: atlas.themes.map((theme) => ({ ...theme, colour: themeColour(theme.id) })),
    trends: atlas.trends,
    evidence: atlas.evidence,
    quality: atlas.quality,
    files,
  };
}

/** The first and the last date, as the papers have them. */
function dateRange({ day, papers }: Atlas): Manifest['dates'] {
  let first = -1;
  let last = -1;
  day.forEach((value, row) => {
    if (value === NO_DAY) return;
    if (first < 0 || value < day[first]!) first = row;
    if (last < 0 || value > day[last]!) last = row;
  });
  return first < 0 ? null : { first: papers[first]!.date!, last: papers[last]!.date! };
}

/** A row a paper: all that drawing and colouring the map needs. */
function mapColumns(atlas: Atlas): Columns {
  return {
    x: { type: 'float32', values: atlas.x },
    y: { type: 'float32', values: atlas.y },
    topic: { type: 'uint16', values: atlas.topicOf },
    membership: { type: 'float32', values: atlas.membership },
    day: { type: 'int32', values: atlas.day },
    upvotes: {
      type: 'float32',
      values: Float32Array.from(atlas.papers, (paper) => paper.upvotes ?? Number.NaN),
    },
  };
}

function paperColumns(papers: readonly Paper[]): Columns {
  return {
    id: { type: 'text', values: papers.map(({ id }) => id) },
    title: { type: 'text', values: papers.map(({ title }) => title) },
    authors: { type: 'texts', values: papers.map(({ authors }) => authors) },
    date: { type: 'text', values: papers.map(({ date }) => date) },
    venue: { type: 'text', values: papers.map(({ venue }) => venue) },
    categories: { type: 'texts', values: papers.map(({ categories }) => categories) },
    url: { type: 'text', values: papers.map(({ url }) => url) },
    upvotes: { type: 'float64', values: papers.map(({ upvotes }) => upvotes) },
    abstract: { type: 'text', values: papers.map(({ abstract }) => abstract) },
  };
}

/** A row a pair, nearest first within a paper. */
function relatedColumns({ related }: Atlas): Columns {
  return {
    paper: { type: 'uint32', values: rowOfEntry(related.indptr) },
    related: { type: 'uint32', values: related.indices },
    similarity: { type: 'float32', values: related.similarity },
  };
}

/** A row a term. */
function termColumns({ vocabulary }: Atlas): Columns {
  return {
    key: { type: 'text', values: vocabulary.keys },
    label: { type: 'text', values: vocabulary.labels },
    papers: { type: 'uint32', values: vocabulary.documentFrequency },
  };
}

/** A row a paper and one of its heaviest terms. */
function paperTermColumns({ paperTerms }: Atlas): Columns {
  return {
    paper: { type: 'uint32', values: rowOfEntry(paperTerms.indptr) },
    term: { type: 'uint32', values: paperTerms.indices },
    weight: { type: 'float32', values: paperTerms.values },
  };
}

/** The row of every entry of compressed rows. */
function rowOfEntry(indptr: Uint32Array): Uint32Array {
  const rows = new Uint32Array(indptr[indptr.length - 1]!);
  for (let row = 0; row + 1 < indptr.length; row++) rows.fill(row, indptr[row], indptr[row + 1]);
  return rows;
}
