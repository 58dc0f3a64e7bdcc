import { existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { UserError } from '../src/core/types.ts';
import { errorCode } from './fileErrors.ts';
import { projectFile } from './projectFiles.ts';

const usualPort = 4173;
const portsToTry = 50;

/** A dashboard that is being served. */
export interface RunningServer {
  /** What to open, such as `http://127.0.0.1:4173/`. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the dashboard at `/` and an atlas at `/atlas/`, and nothing else.
 * @param atlas full path of a folder that was checked
 * @param port 0 for any, null for the usual one or the next that is free
 * @throws UserError when the address cannot be used, or the dashboard was not built
 */
export async function startServer(
  atlas: string,
  port: number | null,
  host: string,
): Promise<RunningServer> {
  const server = createServer(answer(atlas));
  await listen(server, port, host);
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${portOf(server)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(atlas: string): RequestListener {
  const dashboard = projectFile('dist/dashboard');
  if (!existsSync(dashboard)) {
    throw new UserError('the dashboard is not built yet; run `npm run build` first');
  }
  // `dev` looks at the disk every time, so that an atlas that was built again shows on reload.
  const dashboardFiles = sirv(dashboard, { dev: true, etag: true });
  const atlasFiles = sirv(atlas, { dev: true, etag: true, extensions: [], setHeaders: nameArrow });
  return (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const inAtlas = request.url?.startsWith('/atlas/') ?? false;
    if (inAtlas) request.url = request.url!.slice('/atlas'.length);
    try {
      (inAtlas ? atlasFiles : dashboardFiles)(request, response);
    } catch {
      // A header that makes no sense, such as a range that ends before it starts.
      response.destroy();
    }
  };
}

/** The type that Arrow files have by their specification; servers do not know it yet. */
function nameArrow(response: ServerResponse, path: string): void {
  if (path.endsWith('.arrow'))
    response.setHeader('Content-Type', 'application/vnd.apache.arrow.file');
}

async function listen(server: Server, port: number | null, host: string): Promise<void> {
  const first = port ?? usualPort;
  const last = port ?? usualPort + portsToTry;
  for (let tried = first; ; tried++) {
    try {
      return await listenAt(server, tried, host);
    } catch (error) {
      if (errorCode(error) === 'EADDRINUSE' && tried < last) continue;
      throw listenError(error, port === null ? `${first} to ${last}` : `${port}`, host);
    }
  }
}

function listenAt(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function listenError(error: unknown, ports: string, host: string): unknown {
  const reasons: Record<string, string> = {
    EADDRINUSE: `port ${ports} is taken; choose another one with --port`,
    EACCES: `port ${ports} needs special rights; choose one above 1023 with --port`,
    EADDRNOTAVAIL: `${host} is not an address of this machine; choose another one with --host`,
    ENOTFOUND: `${host} is not an address; choose another one with --host`,
  };
  const reason = reasons[errorCode(error) ?? ''];
  return reason === undefined ? error : new UserError(`cannot serve: ${reason}`, { cause: error });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
