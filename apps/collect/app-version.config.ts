import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** What the app is made of, as seen from this file. */
const sources = ['src', '../../packages/survey/src', '../../packages/look/src']

/**
 * Names the build after its version and its sources, and says so in three places: inside the app,
 * for what phones report of themselves; in `version.txt`, for the server to compare it with; in the
 * page, for a worker to tell pages of its own version.
 */
export function nameVersion(): Plugin {
  const { version } = readPackage(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'))
  const name = `${version}-${digestOf(sources).slice(0, 7)}`
  return {
    name: 'phieu-version',
    config: () => ({ define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(name) } }),
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { name: 'version', content: name }, injectTo: 'head' },
    ],
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'version.txt', source: `${name}\n` })
    },
  }
}

function readPackage(text: string): { version: string } {
  const read: unknown = JSON.parse(text)
  const has = typeof read === 'object' && read !== null && 'version' in read
  return { version: has ? String(read.version) : '0' }
}

function digestOf(folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const root = join(import.meta.dirname, folder)
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
    for (const file of files.sort()) hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}
