import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { assemblyScript } from './scripts/assemblyScript.ts';

/**
 * One build makes two things: `dist/dashboard`, the page, and `dist/cli`, the topic-atlas command
 * with its worker. Most packages stay outside the command's files: Node loads them from
 * node_modules.
 */
export default defineConfig({
  plugins: [svelte(), assemblyScript()],
  base: './',
  worker: { format: 'es', plugins: () => [assemblyScript()] },
  build: { outDir: 'dist/dashboard', target: 'es2022' },
  environments: {
    cli: {
      consumer: 'server',
      // Of these, a tenth is used. All of it would cost each thread 15 MB and the time to load it.
      resolve: { noExternal: [/^ml-/, 'fft.js', 'is-any-array'] },
      build: {
        outDir: 'dist/cli',
        target: 'node20',
        ssr: true,
        copyPublicDir: false,
        rollupOptions: {
          input: {
            topicAtlas: 'scripts/topicAtlas.ts',
            checkCorpus: 'scripts/checkCorpus.ts',
            bench: 'scripts/bench/bench.ts',
            blockWorker: 'src/workers/nodeBlockWorker.ts',
          },
          output: { entryFileNames: '[name].js' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      await builder.build(builder.environments['client']!);
      await builder.build(builder.environments['cli']!);
    },
  },
  test: {
    include: ['tests/**/*.test.ts'],
    expect: { requireAssertions: true },
    env: { TZ: 'UTC' },
  },
});
