import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The style sheet of the public pages. It stands in each of them: a phone waits for no second answer. */
export interface Stylesheet {
  css: string
  /** By which the policy of the pages allows it, and nothing else. */
  hash: string
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
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(': ', ':')
  return { css, hash: `'sha256-${createHash('sha256').update(css).digest('base64')}'` }
}
