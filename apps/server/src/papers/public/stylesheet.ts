import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The style sheet of the public pages: one file under a name that changes with its contents. */
export interface Stylesheet {
  address: string
  css: string
}

/** The tokens that all screens share, then what the public pages need. Read once. */
export function readStylesheet(): Stylesheet {
  const css = [
    import.meta.resolve('@phieu/look/tokens.css'),
    new URL('results.css', import.meta.url),
  ]
    .map((file) => readFileSync(fileURLToPath(file), 'utf8'))
    .join('\n')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
  const digest = createHash('sha256').update(css).digest('hex').slice(0, 12)
  return { address: `/results/assets/results-${digest}.css`, css }
}
