import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { nameVersion } from './app-version.config.ts'
import { floor } from './floor.config.ts'
import { manifest } from './manifest.config.ts'
import { completePage } from './page.config.ts'
import { askedWith, pieces } from './pieces.config.ts'
import { leanLibraries } from './lean-libraries.config.ts'

/** Where `vite dev` finds the server of this project, and the console under development. */
const server = process.env['PHIEU_API'] ?? 'http://localhost:8787'
const office = process.env['PHIEU_CONSOLE'] ?? server

export default defineConfig({
  base: '/',
  plugins: [
    react(),
    nameVersion(),
    completePage(),
    leanLibraries(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'service-worker.ts',
      // Registered by `src/browser/app-version.ts`, once the first screen stands.
      injectRegister: null,
      manifest,
      includeManifestIcons: false, // they stand in the pattern below
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png}'],
        // Browsers start it as a plain script: nothing in it may ask for `import.meta`.
        rollupFormat: 'iife',
        target: floor,
      },
    }),
  ],
  // Of its two builds the one without the syntax of old browsers written out; `target` sees to that.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  build: {
    target: floor,
    emptyOutDir: false, // `build.ts` has put the door there
    modulePreload: { polyfill: false, resolveDependencies: askedWith },
    // The policy of the page allows no `data:` but for images.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { codeSplitting: { groups: pieces } },
      // Schemas that nobody reads with are left out: making one changes nothing.
      treeshake: { manualPureFunctions: ['z'], propertyReadSideEffects: false },
    },
  },
  server: { proxy: { '/api': server, '/console': { target: office, ws: true } } },
})
