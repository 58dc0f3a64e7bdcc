import type { Paper } from '../../src/core/types.ts';
import { dozenProvenance, encodeDozen } from './atlasDozen.ts';
import { withFile, withManifest } from './atlasFiles.ts';
import { buildFiles } from './buildFiles.ts';
import { smallCorpus } from './smallCorpus.ts';

type Files = Map<string, Uint8Array>;

const PAPERS = 240;

/**
 * Papers about four fields over eight years, of which the field of glaciers grows and that of
 * enzymes shrinks. Their ids are `paper-0`, `paper-1`, …; field `row % 4`.
 */
export function datedPapers(): Paper[] {
  return smallCorpus(PAPERS).map((paper, row) => {
    const part = Math.floor(row / 4) / (PAPERS / 4);
    // Square and square root crowd a field's papers towards the end and the start.
    const when = row % 4 === 0 ? Math.sqrt(part) : row % 4 === 1 ? part * part : part;
    const month = Math.floor(when * 96);
    const date = `${2016 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    return { ...paper, date, authors: row === 0 ? manyAuthors : paper.authors };
  });
}

const manyAuthors = Array.from({ length: 9 }, (_, i) => `Author ${i + 1}`);

function build(papers: readonly Paper[], topics: number, title: string): Promise<Files> {
  return buildFiles(papers, { topics, seed: 1 }, { ...dozenProvenance, title, sources: [] });
}

/** The atlases that the browser tests look at: good ones, and each kind of broken one. */
export async function browserAtlases(): Promise<Record<string, Files>> {
  const small = await build(datedPapers(), 4, 'Made-up fields');
  const undated = datedPapers().map((paper) => ({ ...paper, date: null }));
  const manifest = new TextEncoder().encode('{"format": "topic-');
  return {
    small,
    undated: await build(undated.slice(0, 60), 4, 'Undated fields'),
    dozen: await encodeDozen(),
    corrupt: new Map(small).set('manifest.json', manifest),
    cut: new Map(small).set('map.arrow', small.get('map.arrow')!.slice(0, -100)),
    damaged: withFile(small, 'map.arrow', new Uint8Array(500)),
    newer: withManifest(small, (fields) => (fields['version'] = '3.0')),
    unsearchable: new Map(small).set('search/words.arrow', new Uint8Array(7)),
  };
}
