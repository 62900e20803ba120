import { fileURLToPath } from 'node:url'

/** Where the build looks when anything imports React; see `react-by-preact.js`. */
export const reactByPreact = [
  {
    find: /^react$/,
    replacement: fileURLToPath(new URL('react-by-preact.js', import.meta.url)),
  },
  { find: /^react-dom$/, replacement: 'preact/compat' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react\/jsx-dev-runtime$/, replacement: 'preact/jsx-dev-runtime' },
]
