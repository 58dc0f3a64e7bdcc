import type { BlockPool } from '../blocks.ts';
import { copyTexts } from './copyTexts.ts';
import { BREAK, type Corpus, type WordBlock } from './corpus.ts';
import { renumber, startKeeping } from './keepWords.ts';
import { sharedUint32, sharedUint8 } from '../sharedArrays.ts';
import type { PaperBlock, Texts } from '../types.ts';
import { decodeUtf8 } from './utf8.ts';
import { WordTable, type WordList } from './wordTable.ts';
import { sameBytes, type BlockTexts, type SplitBlock } from './words.ts';

/** Blocks that are under way at a time, for each thread. */
const BLOCKS_A_THREAD = 2;

/** What is kept of a block. */
interface GatheredBlock extends Pick<PaperBlock, 'dates' | 'upvotes'> {
  readonly words: WordBlock;
  /** The abstract that all its papers have; null when they differ. */
  readonly onlyAbstract: Uint8Array | null;
}

/** A block that a thread splits. */
interface BlockUnderWay extends Omit<GatheredBlock, 'words'>, Pick<PaperBlock, 'number'> {
  readonly texts: BlockTexts;
  readonly split: Promise<SplitBlock>;
}

/**
 * Takes blocks of papers as they come and keeps their words. They are split into words by the
 * threads of the pool; no more are asked for while two are under way for each thread. The texts
 * themselves are let go.
 *
 * @param blocks numbers from 0 on without a gap; a number that came before replaces that block
 */
export async function gather(
  blocks: AsyncIterable<PaperBlock> | Iterable<PaperBlock>,
  pool: BlockPool,
): Promise<Corpus> {
  const table = new WordTable(1 << 18);
  const gathered: GatheredBlock[] = [];
  const keep = startKeeping();
  const underWay: BlockUnderWay[] = [];
  /** Where texts lay that were split, for others. */
  const free: Uint8Array[] = [];
  let isReplaced = false;

  // In the order in which the blocks came, so that words get the same numbers on any pool.
  const takeFirst = async (): Promise<void> => {
    const { number, dates, upvotes, onlyAbstract, texts, split } = underWay.shift()!;
    const block = await split;
    free.push(texts.title.bytes);
    isReplaced ||= number in gathered;
    const words = keep(block, numbersOf(block, table));
    gathered[number] = { words, dates, upvotes, onlyAbstract };
  };

  for await (const block of blocks) {
    if (underWay.length >= BLOCKS_A_THREAD * pool.threads) await takeFirst();
    const texts = copyTexts(block, (bytes) => roomFor(bytes, free));
    const split = pool.run('split', texts);
    // Where it fails while an earlier one is awaited, it is its own `await` that says so.
    split.catch(() => undefined);
    const { number, dates, upvotes, abstract } = block;
    underWay.push({ number, dates, upvotes, onlyAbstract: onlyText(abstract), texts, split });
  }
  while (underWay.length > 0) await takeFirst();
  return toCorpus(gathered, isReplaced ? withoutUnused(gathered, table) : table);
}

/** Bytes that threads can read: free ones, or new ones with some to spare. */
function roomFor(bytes: number, free: Uint8Array[]): Uint8Array {
  const tray = free.pop();
  return tray && tray.length >= bytes ? tray : sharedUint8(Math.ceil(1.25 * bytes));
}

function toCorpus(gathered: readonly GatheredBlock[], table: WordTable): Corpus {
  const papers = gathered.reduce((sum, { words }) => sum + words.rows, 0);
  const upvotes = new Float32Array(papers);
  let row = 0;
  for (const block of gathered) {
    upvotes.set(block.upvotes, row);
    row += block.words.rows;
  }
  const words = onSharedMemory(table.words());
  return {
    papers,
    dates: gathered.flatMap(({ dates }) => dates),
    upvotes,
    surfaces: textsOf(words),
    words,
    blocks: gathered.map(({ words }) => words),
    sameAbstracts: haveOneAbstract(gathered),
  };
}

/** The number of each word of the list in the table, which takes those that it lacks. */
function numbersOf({ list: { bytes, starts }, hashes }: SplitBlock, table: WordTable): Uint32Array {
  const numbers = new Uint32Array(hashes.length);
  for (let word = 0; word < numbers.length; word++) {
    numbers[word] = table.intern(bytes, starts[word]!, starts[word + 1]!, hashes[word]!);
  }
  return numbers;
}

/**
 * The table without the words that only replaced blocks used; the blocks are numbered anew, so that
 * nothing tells that any was replaced.
 */
function withoutUnused(gathered: readonly GatheredBlock[], table: WordTable): WordTable {
  const { bytes, starts } = table.words();
  const used = new WordTable(table.size);
  const numbers = new Uint32Array(table.size).fill(BREAK);
  for (const { words } of gathered) {
    for (let row = 0; row < words.rows; row++) {
      for (const word of wordsOfRow(words, row)) {
        if (word === BREAK || numbers[word] !== BREAK) continue;
        numbers[word] = used.intern(bytes, starts[word]!, starts[word + 1]!);
      }
    }
    renumber(words.words, numbers, words.words);
    renumber(words.names, numbers, words.names);
  }
  return used;
}

/** All words of a paper in the order in which they were split. */
function* wordsOfRow({ words, indptr, names, namesPtr }: WordBlock, row: number) {
  yield* words.subarray(indptr[row], indptr[row + 1]);
  yield* names.subarray(namesPtr[row], namesPtr[row + 1]);
}

function onSharedMemory({ bytes, starts }: WordList): WordList {
  const shared = { bytes: sharedUint8(bytes.length), starts: sharedUint32(starts.length) };
  shared.bytes.set(bytes);
  shared.starts.set(starts);
  return shared;
}

/** The words as strings. */
function textsOf({ bytes, starts }: WordList): string[] {
  const texts = new Array<string>(starts.length - 1);
  for (let word = 0; word < texts.length; word++) {
    texts[word] = decodeUtf8(bytes, starts[word], starts[word + 1]);
  }
  return texts;
}

/** The text that all papers have; null when they differ. */
function onlyText({ bytes, offsets }: Texts): Uint8Array | null {
  const first = bytes.slice(offsets[0], offsets[1]);
  for (let text = 1; text + 1 < offsets.length; text++) {
    if (!sameBytes(first, bytes.subarray(offsets[text], offsets[text + 1]))) return null;
  }
  return first;
}

function haveOneAbstract(gathered: readonly GatheredBlock[]): boolean {
  const first = gathered[0]?.onlyAbstract;
  return (
    !!first &&
    first.length > 0 &&
    gathered.every(({ onlyAbstract }) => onlyAbstract && sameBytes(onlyAbstract, first))
  );
}
