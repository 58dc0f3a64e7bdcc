import { readPostings, TITLE } from '../core/search/postings.ts';
import type { WordIndex } from '../core/types.ts';
import {
  decodeTable,
  encodeTable,
  numberColumn,
  numberListColumn,
  numberLists,
  numbers,
  textColumn,
  texts,
} from './arrow.ts';
import { EXACT, expandWord } from './expandWord.ts';
import { parseQuery, type AskedWord } from './parseQuery.ts';
import { paths } from './paths.ts';
import { FIELD_BITS, OTHER_SCORES, rarity, TITLE_SCORES, titleFactors } from './relevance.ts';
import { openWordList } from './wordList.ts';

/** A paper that was found. */
export interface SearchHit {
  readonly row: number;
  readonly score: number;
  /**
   * Words of the corpus that the query stands for, folded, to be marked in the paper. All hits of a
   * query have the same list.
   */
  readonly terms: readonly string[];
}

export interface Search {
  /**
   * The papers that match every word of the query, best first, and of equals the first row. Words
   * match in any field, or in that of their prefix (see `parseQuery`); those that nearly every
   * abstract has are not asked for. Years, topics and the order of the words of a phrase are not
   * known here.
   */
  find(query: string): SearchHit[];
}

/** The index as a file: a row a word, with its postings as bytes (see `core/postings.ts`). */
export function encodeWordIndex({ words, papers, offsets, postings }: WordIndex): Uint8Array {
  return encodeTable({
    word: textColumn(words),
    papers: numberColumn(papers),
    postings: numberListColumn({ indptr: offsets, values: postings }),
  });
}

/**
 * Opens an index that `encodeWordIndex` made.
 *
 * @param papers number of papers of the corpus
 * @throws UserError when the bytes are no such index
 */
export function openSearch(bytes: Uint8Array, papers: number): Search {
  const table = decodeTable(bytes, paths.search, ['word', 'papers', 'postings'], null);
  const words = openWordList(texts(table, 'word'));
  const papersOf = numbers(table, 'papers', Uint32Array);
  const { indptr, values: postings } = numberLists(table, 'postings', Uint8Array);
  const factors = titleFactors(titleLengths(postings, indptr, papers));

  /** How each paper has one word of a query; which words of the corpus that is goes to `places`. */
  const match = ({ word, fields, exact }: AskedWord, places: Set<number>): Uint16Array => {
    const matches = new Uint16Array(papers);
    for (const { place, match } of expandWord(word, words, papersOf)) {
      if (exact && match !== EXACT) continue;
      places.add(place);
      readPostings(postings, indptr[place]!, indptr[place + 1]!, (row, has) => {
        matches[row]! |= (has & fields) << (FIELD_BITS * match);
      });
    }
    return matches;
  };

  return {
    find(query) {
      const asked = parseQuery(query).words;
      const places = new Set<number>();
      const scores = new Float64Array(papers);
      asked.forEach((word, before) => {
        const matches = match(word, places);
        const weight = rarity(matches, papers);
        for (let row = 0; row < papers; row++) {
          const bits = matches[row]!;
          const all = bits !== 0 && (before === 0 || scores[row] !== 0);
          const score = TITLE_SCORES[bits]! * factors[row]! + OTHER_SCORES[bits]!;
          scores[row] = all ? scores[row]! + weight * score : 0;
        }
      });
      const terms = [...places].map((place) => words.at(place));
      return bestFirst(scores).map((row) => ({ row, score: scores[row]!, terms }));
    },
  };
}

/** How many words each title has, as the index knows them. */
function titleLengths(postings: Uint8Array, indptr: Uint32Array, papers: number): Uint16Array {
  const lengths = new Uint16Array(papers);
  for (let place = 0; place + 1 < indptr.length; place++) {
    readPostings(postings, indptr[place]!, indptr[place + 1]!, (row, fields) => {
      lengths[row]! += fields & TITLE;
    });
  }
  return lengths;
}

/** The rows that have a score, highest first; of equals the first. */
function bestFirst(scores: Float64Array): number[] {
  const rows = [];
  for (let row = 0; row < scores.length; row++) if (scores[row] !== 0) rows.push(row);
  return rows.sort((a, b) => scores[b]! - scores[a]! || a - b);
}
