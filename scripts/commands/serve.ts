import type { Command } from 'commander';
import { checkAtlasFolder } from '../openAtlasFolder.ts';
import { counted } from '../buildSummary.ts';
import { untilInterrupted } from '../interrupt.ts';
import { invocation } from '../invocation.ts';
import { pathName, wholeNumber } from '../optionValues.ts';
import { startServer } from '../server.ts';

interface ServeFlags {
  readonly port?: number;
  readonly host: string;
}

export const defaultHost = '127.0.0.1';

/** Adds `serve <folder>` to the command. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .summary('show an atlas in the browser')
    .description(
      'Checks that the atlas is whole, serves its dashboard, and prints the address to open. ' +
        'Only this machine can open it unless --host says otherwise; nothing else on the disk ' +
        'can be reached. Ctrl-C stops it. An atlas that is built again shows after a reload.',
    )
    .argument('<folder>', 'folder of the atlas', pathName('<folder>'))
    .option(
      '--port <number>',
      'port to listen on, 0 for any (default: 4173, or the next that is free)',
      portNumber,
    )
    .option('--host <address>', 'address to listen on', pathName('--host'), defaultHost)
    .addHelpText(
      'after',
      `
Examples:
  ${invocation} serve my-atlas
  ${invocation} serve my-atlas --port 8080
  ${invocation} serve my-atlas --host 0.0.0.0    everyone in the network can open it`,
    )
    .action((folder: string, { port, host }: ServeFlags) => serve(folder, port ?? null, host));
}

export const portNumber = wholeNumber('--port', 0, 65_535);

/**
 * Serves an atlas until a person stops it.
 * @param port null for the usual one, or the next that is free
 * @throws UserError when the folder holds no whole atlas, or the address cannot be used
 */
export async function serve(folder: string, port: number | null, host: string): Promise<void> {
  const { path, manifest } = await checkAtlasFolder(folder);
  const server = await startServer(path, port, host);
  const papers = counted(manifest.papers, 'paper');
  const topics = counted(manifest.topics.length, 'topic');
  process.stdout.write(
    `${manifest.title} (${papers}, ${topics}) is at ${server.address}  Ctrl-C stops it\n`,
  );
  await untilInterrupted();
  await server.close();
}
