import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The rendering of the first page, for the server and for `page.config.ts`: one file that needs no other. */
export default defineConfig({
  plugins: [react()],
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/door/render.tsx',
    target: 'node24',
    rolldownOptions: { output: { entryFileNames: 'door.mjs', codeSplitting: false } },
  },
})
