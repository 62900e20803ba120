import { defineConfig } from 'vite'
import { nameVersion } from './app-version.config.ts'
import { floor } from './floor.config.ts'
import { leanLibraries } from './lean-libraries.config.ts'

/** What the worker sends with: a plain script, as browsers start workers. */
export default defineConfig({
  plugins: [nameVersion(), leanLibraries()],
  publicDir: false,
  build: {
    target: floor,
    emptyOutDir: false,
    rolldownOptions: {
      input: 'src/background-push.ts',
      output: { format: 'iife', entryFileNames: 'background-push.js' },
    },
  },
})
