import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { floor } from './floor.config.ts'
import { iconAddress } from './manifest.config.ts'

/** Where the rendering of the first page is built to, from `src/door/render.tsx`. */
export const doorFile = join(import.meta.dirname, 'dist/door.mjs')

/**
 * Makes the page complete in itself: the script that says why the app can't come, the one that keeps a
 * first answer until it has, the styles and the icon stand in it, and the screen that is seen until the
 * app has started. The server allows them by their hash.
 */
export function completePage(): Plugin {
  return {
    name: 'phieu-page',
    transformIndexHtml: {
      order: 'post',
      async handler(page, { bundle }) {
        const says = readFileSync(join(import.meta.dirname, 'src/floor/floor.js'), 'utf8')
        const atOnce = bundle ? `<script>${await packAtOnce()}</script>` : ''
        const complete = page
          .replace('<!--floor-->', () => `<script>${lean(says)}</script>`)
          .replace('<!--at-once-->', () => atOnce)
          .replace('href="/icons/icon.svg"', () => `href="${iconAddress}"`)
        return bundle ? renderWaiting(fetchedAhead(withStyles(complete, bundle))) : complete
      },
    },
  }
}

type Bundle = Record<string, { type: string; source?: string | Uint8Array }>

/** The page's own styles, in it instead of beside it. */
function withStyles(page: string, bundle: Bundle): string {
  return page.replace(/\s*<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/, (_, file: string) => {
    const styles = bundle[file]?.source
    if (styles === undefined) throw new Error(`the build has no ${file}`)
    return `<style>${String(styles).trim()}</style>`
  })
}

/** The app's own script behind the libraries, fetched like them; `run-in-turn.ts` runs them. @throws Error where it stands nowhere */
function fetchedAhead(page: string): string {
  const app = /\s*<script type="module"[^>]* src="([^"]+)"><\/script>/
  const [, file] = app.exec(page) ?? []
  if (file === undefined) throw new Error('the page has no script of the app')
  const others = /(?:\s*<link rel="modulepreload"[^>]*>)+/
  return page
    .replace(app, '')
    .replace(
      others,
      (links) => `${links}\n    <link rel="modulepreload" crossorigin href="${file}">`,
    )
}

/** What need not wait for the app, as one plain script. */
async function packAtOnce(): Promise<string> {
  const made = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: floor,
      write: false,
      modulePreload: false,
      rolldownOptions: { input: 'src/door/at-once.ts', output: { format: 'iife' } },
    },
  })
  const [part] = 'output' in made ? made.output : []
  if (part?.type !== 'chunk') throw new Error('nothing was made of src/door/at-once.ts')
  return part.code.trim()
}

/** @throws Error before the rendering was built */
async function renderWaiting(page: string): Promise<string> {
  const door: { renderWaiting: (page: string) => Promise<string> } = await import(doorFile)
  return door.renderWaiting(page)
}

/** Without comments and indents. */
function lean(script: string): string {
  return script
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/\n\s*/g, '\n')
    .trim()
}
