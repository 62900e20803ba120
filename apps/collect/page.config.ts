import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { iconAddress } from './manifest.config.ts'

/** Where the rendering of the first page is built to, from `src/door/render.tsx`. */
export const doorFile = join(import.meta.dirname, 'dist/door.mjs')

/**
 * Makes the page complete in itself: the script that says why the app can't come, the styles and
 * the icon stand in it, and the screen that is seen until the app has started. The server allows both by
 * their hash.
 */
export function completePage(): Plugin {
  return {
    name: 'phieu-page',
    transformIndexHtml: {
      order: 'post',
      async handler(page, { bundle }) {
        const floor = readFileSync(join(import.meta.dirname, 'src/floor/floor.js'), 'utf8')
        const complete = page
          .replace('<!--floor-->', () => `<script>${lean(floor)}</script>`)
          .replace('href="/icons/icon.svg"', () => `href="${iconAddress}"`)
        return bundle ? renderWaiting(withStyles(complete, bundle)) : complete
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
