import { expect, it } from 'vitest';
import { scratchFolder, startCommand } from '../support/command.ts';

it('builds the atlas of the demo corpus once, and serves it', { timeout: 120_000 }, async () => {
  const folder = await scratchFolder();
  const show = async (): Promise<string> => {
    const running = startCommand(folder, ['demo', '--port', '0']);
    try {
      const [, address] = await running.seen('stdout', /(http:\S+)/);
      expect((await fetch(address!)).headers.get('content-type')).toContain('text/html');
      const manifest = await fetch(`${address}atlas/manifest.json`);
      expect(await manifest.json()).toMatchObject({ title: 'Machine learning papers' });
    } finally {
      running.stop('SIGINT');
    }
    return (await running.finished).stderr;
  };
  await show();
  // The second time the atlas is there, and nothing is built.
  expect(await show()).toBe('');
});
