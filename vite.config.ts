import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

const root = import.meta.dirname;

/** One file for three things: the phone's files, the server in one file, and the tests. */
export default defineConfig(({ isSsrBuild }) => {
  if (process.env['VITEST'] !== undefined) return tests;
  return isSsrBuild === true ? server : client;
});

/**
 * `dist/client`: the app, the page of a guest (an entry of its own that shares nothing heavy with the app), and sw.js.
 * No script or style is ever inlined: the Content-Security-Policy would refuse it.
 */
const client: UserConfig = {
  root: join(root, 'client'),
  publicDir: join(root, 'client/assets'),
  build: {
    outDir: join(root, 'dist/client'),
    emptyOutDir: true,
    // The server finds the hashed names of the two pages it draws here: keys `public/main.ts` and `board/main.ts`.
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        app: join(root, 'client/index.html'),
        public: join(root, 'client/public/main.ts'),
        board: join(root, 'client/board/main.ts'),
      },
      output: {
        codeSplitting: {
          groups: [
            // A phone that updates the app keeps what has not changed.
            { name: 'libraries', test: /node_modules\/(react|react-dom|scheduler|@tanstack|@trpc|wouter)\// },
            { name: (id, graph) => (firstScreen(graph).has(id) ? 'shell' : null), includeDependenciesRecursively: false },
            // What several of the later rooms share, in one file instead of one per combination.
            {
              name: 'rooms',
              test: (id) => /\/(client|lucide-react)\//.test(id) && !/\/client\/(public|board)\//.test(id),
              minShareCount: 2,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
  plugins: [
    react(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'sw',
      filename: 'index.ts',
      // Registration is client/pwa's, and the server writes one manifest per language.
      injectRegister: null,
      manifest: false,
      injectManifest: {
        rollupFormat: 'iife',
        swDest: join(root, 'dist/client/sw.js'),
        globPatterns: ['index.html', 'assets/**/*.{js,css,woff2}'],
        // A guest's page and a screen on the wall need the server anyway.
        globIgnores: ['assets/public-*', 'assets/board-*'],
      },
      integration: { configureCustomSWViteBuild: nameWorker },
    }),
  ],
};

type Graph = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null };

const sets = new WeakMap<Graph, ReadonlySet<string>>();

/**
 * What the first screen needs, less what the page of a guest needs too. Left alone, the builder makes a file of every set of
 * modules that the same lazy rooms share: twenty small requests before the first screen stands.
 */
function firstScreen(graph: Graph): ReadonlySet<string> {
  const known = sets.get(graph);
  if (known !== undefined) return known;
  const entry = join(root, 'client/app/main.tsx');
  const app = reach(graph, entry);
  // An entry with nothing of its own would vanish from the build's manifest.
  app.delete(entry);
  for (const id of reach(graph, join(root, 'client/public/main.ts'))) app.delete(id);
  sets.set(graph, app);
  return app;
}

function reach(graph: Graph, from: string, seen = new Set<string>()): Set<string> {
  if (seen.has(from)) return seen;
  seen.add(from);
  for (const next of graph.getModuleInfo(from)?.importedIds ?? []) reach(graph, next, seen);
  return seen;
}

/** The plugin names its output after the source, which is called index.ts; the worker's address is /sw.js. */
function nameWorker(config: UserConfig): void {
  const output = config.build?.rollupOptions?.output;
  if (output === undefined || Array.isArray(output)) throw new Error('vite-plugin-pwa builds the worker differently now.');
  output.entryFileNames = 'sw.js';
  config.logLevel = 'warn';
}

/** `dist/server/main.js`, the thread that counts and the process for strangers' files: loading hundreds of small files costs 0.8 s and 160 MB at every start; one file costs neither. */
const server: UserConfig = {
  root,
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node26',
    sourcemap: true,
    minify: false,
    copyPublicDir: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        main: 'server/main.ts',
        'stats-worker': 'server/stats/worker.ts',
        'unpack-child': 'server/unpack/child.ts',
      },
      // All beside each other, so that import.meta.dirname is dist/server in every one.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  // Only what holds machine code stays outside.
  ssr: { target: 'node', noExternal: true, external: ['sharp', '@libsql/client', 'libsql'] },
};

/** Tests name what they need; no test of one project can see the globals of another's world. */
const tests: ViteUserConfig = {
  test: {
    passWithNoTests: false,
    allowOnly: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      project('shared', { include: ['tests/shared/**/*.test.ts'], testTimeout: 30_000 }),
      project('server', {
        include: [
          'tests/server/**/*.test.ts',
          'tests/connectors/**/*.test.ts',
          'tests/client/**/*.test.{ts,tsx}',
          'tests/hostile/**/*.test.ts',
        ],
        testTimeout: 30_000,
        hookTimeout: 30_000,
      }),
      // After everything else: a browser beside the storms of the server's tests would measure patience, not the product.
      project('browser', {
        include: ['tests/browser/**/*.test.ts'],
        sequence: { groupOrder: 1 },
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
    ],
  },
};

type ProjectTest = NonNullable<
  Extract<NonNullable<NonNullable<ViteUserConfig['test']>['projects']>[number], { test?: unknown }>['test']
>;

function project(name: string, test: ProjectTest): { test: ProjectTest } {
  // One process reads the product once for all the files it runs: reading it anew for each took an eighth of the whole time.
  return {
    test: {
      name,
      pool: 'forks',
      isolate: false,
      restoreMocks: true,
      setupFiles: ['tests/support/quiet.ts'],
      // Patience for a machine with other things to do: its own second is none.
      expect: { poll: { timeout: 30_000 } },
      ...test,
    },
  };
}
