import { rowBlocks, type BlockPool } from '../blocks.ts';
import { sharedUint8 } from '../sharedArrays.ts';
import { BREAK, type Corpus, type WordBlock } from '../text/corpus.ts';
import type { WordList } from '../text/wordTable.ts';
import { numberSize, writeNumber } from './postings.ts';

/** The words of a corpus in little room, for what is read but once. */
export interface PackedWords {
  /**
   * Papers in order, in pieces of any number of papers. A paper is four lists of words: title,
   * abstract, authors, venue; each word is its number plus one, and a list ends with 0.
   */
  readonly papers: readonly Uint8Array[];
  /** The words that the numbers stand for, as written. */
  readonly words: WordList;
}

/** Blocks of papers, and where their words go. */
export interface PackPiece {
  readonly blocks: readonly WordBlock[];
  /** Shared memory with room for all of them. */
  readonly room: Uint8Array;
}

/** Blocks that are packed as one. */
const BLOCKS_A_PIECE = 4;

/** Packs the words of a corpus; their order stays, their breaks and joins are left out. */
export async function packWords(
  { blocks, words }: Pick<Corpus, 'blocks' | 'words'>,
  pool: BlockPool,
): Promise<PackedWords> {
  const sizes = blocks.map((block) => roomFor(block, numberSize(words.starts.length)));
  // One large array: what of it stays empty never becomes real memory.
  const room = sharedUint8(sizes.reduce((sum, size) => sum + size, 0));
  let end = 0;
  const pieces = rowBlocks(blocks.length, BLOCKS_A_PIECE).map((piece): PackPiece => {
    const start = end;
    for (let b = piece.start; b < piece.end; b++) end += sizes[b]!;
    return { blocks: blocks.slice(piece.start, piece.end), room: room.subarray(start, end) };
  });
  const lengths = await pool.map('packWords', null, pieces);
  return { papers: pieces.map(({ room }, p) => room.subarray(0, lengths[p])), words };
}

/** Bytes that a block takes at most. */
function roomFor({ rows, words, names }: WordBlock, bytesOfNumber: number): number {
  return 4 * rows + bytesOfNumber * (words.length + names.length);
}

/** Packs the words of some blocks; returns how many bytes they take. */
export function packBlocks({ blocks, room }: PackPiece): number {
  let length = 0;
  const pack = (words: Uint32Array, start: number, end: number): void => {
    for (let at = start; at < end; at++) {
      if (words[at] !== BREAK) length = writeNumber(room, length, words[at]! + 1);
    }
    room[length++] = 0;
  };
  for (const { rows, words, indptr, titleEnds, names, namesPtr } of blocks) {
    for (let row = 0; row < rows; row++) {
      pack(words, indptr[row]!, titleEnds[row]!);
      pack(words, titleEnds[row]!, indptr[row + 1]!);
      const namesEnd = namesPtr[row + 1]!;
      let authorsEnd = namesPtr[row]!;
      while (authorsEnd < namesEnd && names[authorsEnd] !== BREAK) authorsEnd++;
      pack(names, namesPtr[row]!, authorsEnd);
      pack(names, authorsEnd, namesEnd);
    }
  }
  return length;
}
