import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { startTestServer } from './testServer.ts';

/** The built dashboard, served with some atlases. */
export interface DashboardServer {
  /** The address of the dashboard with one of the atlases: `page('small', 'topic=1')`. */
  page(atlas: string, view?: string): string;
  close(): Promise<void>;
}

/**
 * Serves `dist/dashboard`, and at `/atlases/<name>/` the files of each atlas from memory.
 *
 * @param atlases file by path, atlas by name
 */
export async function serveDashboard(
  atlases: Readonly<Record<string, ReadonlyMap<string, Uint8Array>>>,
): Promise<DashboardServer> {
  const dashboard = sirv(fileURLToPath(new URL('../../dist/dashboard', import.meta.url)));
  const { origin, close } = await startTestServer((request, response) => {
    const [, name, path] = /^\/atlases\/([^/]+)\/([^?]+)/.exec(request.url!) ?? [];
    if (!name) {
      dashboard(request, response);
      return;
    }
    const bytes = atlases[name]?.get(path!);
    response.writeHead(bytes ? 200 : 404, { 'content-length': bytes?.length ?? 0 });
    response.end(bytes);
  });
  return { page: (atlas, view = '') => `${origin}/?data=./atlases/${atlas}&${view}`, close };
}
