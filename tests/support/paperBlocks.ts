import { encodePapers, type PaperColumns } from '../../src/columns/paperBlock.ts';
import { PAPERS_PER_BLOCK, type Paper } from '../../src/core/types.ts';

/** Papers cut into blocks, as `buildFolder` does it with papers that stream by. */
export function paperBlocks(papers: readonly Paper[]): PaperColumns[] {
  const blocks = Math.ceil(papers.length / PAPERS_PER_BLOCK);
  return Array.from({ length: blocks }, (_, number) =>
    encodePapers(number, papers.slice(number * PAPERS_PER_BLOCK, (number + 1) * PAPERS_PER_BLOCK)),
  );
}

/** The same blocks as a stream, which is what `buildAtlas` reads. */
export async function* streamOf(papers: readonly Paper[]): AsyncGenerator<PaperColumns> {
  yield* paperBlocks(papers);
}
