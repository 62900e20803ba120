import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { nameVersion } from './app-version.config.ts'

/** The phone's screens for a frame of the console, apart: no phone loads any of it. */
export default defineConfig({
  plugins: [react(), nameVersion()],
  publicDir: false,
  build: {
    emptyOutDir: false,
    assetsDir: 'assets/preview',
    assetsInlineLimit: 0,
    rolldownOptions: { input: 'preview.html' },
  },
})
