import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

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
  const server = createServer((request, response) => {
    const [, name, path] = /^\/atlases\/([^/]+)\/([^?]+)/.exec(request.url!) ?? [];
    if (!name) {
      dashboard(request, response);
      return;
    }
    const bytes = atlases[name]?.get(path!);
    response.writeHead(bytes ? 200 : 404, { 'content-length': bytes?.length ?? 0 });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    page: (atlas, view = '') => `http://127.0.0.1:${port}/?data=./atlases/${atlas}&${view}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
