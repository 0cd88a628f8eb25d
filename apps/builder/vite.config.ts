import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const packages = fileURLToPath(new URL('../../packages', import.meta.url));

/**
 * The page is static files that engines-api serves at `/`. Its content security policy allows
 * scripts and styles from the same origin alone, so nothing is inlined. The workspace's packages
 * come from their sources: the page needs no build but its own.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  esbuild: { jsx: 'automatic' },
  resolve: {
    alias: [
      { find: /^@northstar\/([^/]+)$/, replacement: `${packages}/$1/src/index.ts` },
      { find: /^@northstar\/([^/]+)\/([^/]+)$/, replacement: `${packages}/$1/src/$2/index.ts` },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
  },
  server: { proxy: { '^/(feeds|canvas|tokens|sse|events|contracts)': 'http://127.0.0.1:8010' } },
});
