import type { BlockPool } from './blocks.ts';
import { BREAK, type Corpus, type WordBlock } from './corpus.ts';
import type { PaperBlock } from './types.ts';
import { decodeUtf8 } from './utf8.ts';
import { WordTable, type WordList } from './wordTable.ts';
import { sameBytes, type SplitBlock } from './words.ts';

/** Blocks that are under way at a time, for each thread. */
const BLOCKS_A_THREAD = 2;

/** What is kept of a block. */
interface GatheredBlock extends Pick<PaperBlock, 'dates' | 'upvotes'> {
  readonly words: WordBlock;
  readonly onlyAbstract: Uint8Array | null;
}

/**
 * Takes blocks of papers as they come and keeps their words. Each is split into words by a thread
 * of the pool; no more are asked for while two blocks a thread are under way. The texts themselves
 * are let go.
 *
 * @param blocks numbers from 0 on without a gap; a number that came before replaces that block
 */
export async function gather(
  blocks: AsyncIterable<PaperBlock> | Iterable<PaperBlock>,
  pool: BlockPool,
): Promise<Corpus> {
  const table = new WordTable(1 << 18);
  const gathered: GatheredBlock[] = [];
  const underWay: { readonly block: PaperBlock; readonly split: Promise<SplitBlock> }[] = [];
  let isReplaced = false;
  // In the order in which the blocks came, so that words get the same numbers on any pool.
  const takeFirst = async (): Promise<void> => {
    const { block, split } = underWay.shift()!;
    const { list, onlyAbstract, ...words } = await split;
    renumber(words, numbersOf(list, table));
    isReplaced ||= block.number in gathered;
    gathered[block.number] = { words, onlyAbstract, dates: block.dates, upvotes: block.upvotes };
  };

  for await (const block of blocks) {
    if (underWay.length >= BLOCKS_A_THREAD * pool.threads) await takeFirst();
    const { rows, title, abstract, authors, venue } = block;
    const split = pool.run('split', { rows, title, abstract, authors, venue });
    // Where it fails while an earlier one is awaited, it is its own `await` that says so.
    split.catch(() => undefined);
    underWay.push({ block, split });
  }
  while (underWay.length > 0) await takeFirst();
  return toCorpus(gathered, isReplaced ? withoutUnused(gathered, table) : table);
}

function toCorpus(gathered: readonly GatheredBlock[], table: WordTable): Corpus {
  const papers = gathered.reduce((sum, { words }) => sum + words.rows, 0);
  const upvotes = new Float32Array(papers);
  let row = 0;
  for (const block of gathered) {
    upvotes.set(block.upvotes, row);
    row += block.words.rows;
  }
  return {
    papers,
    dates: gathered.flatMap(({ dates }) => dates),
    upvotes,
    surfaces: textsOf(table.words()),
    blocks: gathered.map(({ words }) => words),
    sameAbstracts: haveOneAbstract(gathered),
  };
}

/** The number of each word of the list in the table, which takes those that it lacks. */
function numbersOf({ bytes, starts }: WordList, table: WordTable): Uint32Array {
  const numbers = new Uint32Array(starts.length - 1);
  for (let word = 0; word < numbers.length; word++) {
    numbers[word] = table.intern(bytes, starts[word]!, starts[word + 1]!);
  }
  return numbers;
}

/** Writes the new numbers over the old ones. */
function renumber({ words, names }: WordBlock, numbers: Uint32Array): void {
  for (const list of [words, names]) {
    for (let at = 0; at < list.length; at++) {
      if (list[at] !== BREAK) list[at] = numbers[list[at]!]!;
    }
  }
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
    renumber(words, numbers);
  }
  return used;
}

/** All words of a paper in the order in which they were split. */
function* wordsOfRow({ words, indptr, names, namesPtr }: WordBlock, row: number) {
  yield* words.subarray(indptr[row], indptr[row + 1]);
  yield* names.subarray(namesPtr[row], namesPtr[row + 1]);
}

/** The words as strings. */
function textsOf({ bytes, starts }: WordList): string[] {
  const texts = new Array<string>(starts.length - 1);
  for (let word = 0; word < texts.length; word++) {
    texts[word] = decodeUtf8(bytes, starts[word], starts[word + 1]);
  }
  return texts;
}

function haveOneAbstract(gathered: readonly GatheredBlock[]): boolean {
  const first = gathered[0]?.onlyAbstract;
  return (
    !!first &&
    first.length > 0 &&
    gathered.every(({ onlyAbstract }) => onlyAbstract && sameBytes(onlyAbstract, first))
  );
}
