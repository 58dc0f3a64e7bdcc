import type { BuildAnswer, BuildRequest } from '../../../src/workers/buildMessages.ts';

/** What a page made of a request, as plain values that a test can be given. */
export interface BuiltInPage {
  readonly isolated: boolean;
  /** The stages that said how far they were, in the order in which they first did. */
  readonly stages: readonly string[];
  /** Path and bytes, a character a byte. */
  readonly files: readonly (readonly [string, string])[];
}

function asText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

declare global {
  interface Window {
    build(request: BuildRequest): Promise<BuiltInPage>;
  }
}

window.build = (request) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../../../src/workers/buildWorker.ts', import.meta.url), {
      type: 'module',
    });
    const stages = new Set<string>();
    const files: [string, string][] = [];
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<BuildAnswer>) => {
      if (data.kind === 'progress') stages.add(data.stage);
      else if (data.kind === 'file') files.push([data.file.path, asText(data.file.bytes)]);
      else if (data.kind === 'failed') reject(new Error(data.message));
      else resolve({ isolated: crossOriginIsolated, stages: [...stages], files });
    };
    worker.postMessage(request);
  });
