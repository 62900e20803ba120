import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { briefEndpoints, nameAhead, packText } from './build-plugins.ts'
import { partOf } from './build-parts.ts'

/** Where `vite dev` finds the server of this project. */
const server = process.env['PHIEU_API'] ?? 'http://localhost:8787'

export default defineConfig({
  base: '/console/',
  plugins: [react(), briefEndpoints(), nameAhead(), packText()],
  build: {
    // The oldest browsers of office computers; what they lack is filled in or forbidden by lint.
    target: ['chrome109', 'safari15.6', 'firefox115'],
    // The policy of the page allows no `data:` but for images.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What changes seldom is fetched seldom.
          groups: [
            // With what the compiler adds for older browsers: all parts use it, the way in no router.
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\/|@oxc-project/ },
            { name: 'router', test: /node_modules\/react-router\// },
            { name: 'zod', test: /node_modules\/zod\// },
            { name: 'queries', test: /node_modules\/@tanstack\// },
            // Each of sixty small files costs an old computer more than its bytes do.
            { name: partOf, includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': server } },
})
