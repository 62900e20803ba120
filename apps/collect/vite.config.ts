import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { nameVersion } from './app-version.config.ts'
import { manifest } from './manifest.config.ts'
import { reactByPreact } from './react-by-preact.config.ts'

/** Where `vite dev` finds the server of this project, and the console under development. */
const server = process.env['PHIEU_API'] ?? 'http://localhost:8787'
const office = process.env['PHIEU_CONSOLE'] ?? server

export default defineConfig(({ command }) => ({
  base: '/',
  plugins: [
    react(),
    nameVersion(),
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
        // Of the console's frame alone; no phone needs it.
        globIgnores: ['preview.html', 'assets/preview-*'],
      },
    }),
  ],
  // React itself while developing: its tools and fast refresh want the real one.
  resolve: { alias: command === 'build' ? reactByPreact : [] },
  build: {
    target: 'es2022',
    // The policy of the page allows no `data:` but for images.
    assetsInlineLimit: 0,
    // The test of the first visit's weight reads which files an entry loads.
    manifest: true,
    rolldownOptions: {
      input: { index: 'index.html', preview: 'preview.html' },
      output: {
        codeSplitting: {
          // Libraries change seldom: an update of ours doesn't send them over the air again.
          groups: [{ name: 'libraries', test: /node_modules\/(?!.*(workbox|@noble|hpke))/ }],
        },
      },
    },
  },
  server: { proxy: { '/api': server, '/console': { target: office, ws: true } } },
}))
