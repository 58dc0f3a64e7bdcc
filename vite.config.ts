import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/**
 * One build makes two things: `dist/dashboard`, the page, and `dist/cli`, the topic-atlas command
 * with its worker. Packages stay outside the command's files: Node loads them from node_modules.
 */
export default defineConfig({
  plugins: [svelte()],
  base: './',
  worker: { format: 'es' },
  build: { outDir: 'dist/dashboard', target: 'es2022' },
  environments: {
    cli: {
      consumer: 'server',
      build: {
        outDir: 'dist/cli',
        target: 'node20',
        ssr: true,
        copyPublicDir: false,
        rollupOptions: {
          input: {
            topicAtlas: 'scripts/topicAtlas.ts',
            checkCorpus: 'scripts/checkCorpus.ts',
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
