import { defineConfig } from 'vite'

/** The try-it page: the core alone, bundled for browsers; nothing of it needs a server. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  worker: { format: 'es' },
  build: { outDir: '../../build/try', emptyOutDir: true, target: 'es2023', modulePreload: { polyfill: false } },
})
