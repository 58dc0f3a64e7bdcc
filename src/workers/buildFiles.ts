import { createAtlasEncoder, type EncodedFile } from '../atlas/encodeAtlas.ts';
import { encodePapers } from '../columns/paperBlock.ts';
import type { BlockPool } from '../core/blocks.ts';
import { buildAtlas } from '../core/buildAtlas.ts';
import { PAPERS_PER_BLOCK, type OnProgress, type PaperBlock } from '../core/types.ts';
import type { BuildRequest } from './buildMessages.ts';

/**
 * The atlas of papers that are in memory, as files. Each is given away as soon as it is made, the
 * manifest last.
 *
 * @throws UserError when the papers cannot make an atlas
 */
export async function buildFiles(
  { papers, options, provenance }: Omit<BuildRequest, 'threads'>,
  pool: BlockPool,
  onProgress: OnProgress,
  onFile: (file: EncodedFile) => void,
): Promise<void> {
  const encoder = createAtlasEncoder();
  async function* blocks(): AsyncGenerator<PaperBlock> {
    for (let start = 0; start < papers.length; start += PAPERS_PER_BLOCK) {
      const block = papers.slice(start, start + PAPERS_PER_BLOCK);
      const columns = encodePapers(start / PAPERS_PER_BLOCK, block);
      onFile(encoder.papers(columns));
      yield columns;
    }
  }
  const atlas = await buildAtlas(blocks(), options, pool, onProgress);
  for (const file of encoder.rest(atlas, provenance)) onFile(file);
}
