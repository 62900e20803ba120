/** What a build of the console does beside bundling. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { Plugin } from 'vite'
import type { Endpoint } from '@phieu/office'
import { firstPages } from './build-parts.ts'

/**
 * Of an endpoint a page knows method, path and whom it is for, by which Ctrl+K offers it: what its schemas
 * judge is judged by the server (types are checked before), and they would be a third of the first page.
 */
export function briefEndpoints(): Plugin {
  return {
    name: 'brief-endpoints',
    apply: 'build',
    transform: {
      filter: { id: /packages\/office\/src\/.*\.ts$/, code: /^export const \w+ = endpoint\(/m },
      async handler(_, id) {
        const declared: Record<string, Partial<Endpoint>> = await import(pathToFileURL(id).href)
        const briefs = Object.entries(declared).map(([name, { method, path, who }]) => {
          // Of a schema or a number beside them a page would get an empty object.
          if (!method || !path)
            throw new Error(`${name} in ${id} is no endpoint: it needs a file of its own`)
          return `export const ${name} = ${JSON.stringify({ method, path, who })}`
        })
        return { code: briefs.join('\n'), map: null, moduleSideEffects: false }
      },
    },
  }
}

/** Packs what browsers load, with more time than a server has: a twentieth less on a slow line. */
export function packText(): Plugin {
  return {
    name: 'pack-text',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const pack = promisify(brotliCompress)
      const assets = join(dir, 'assets')
      const names = (await readdir(assets)).filter((name) => /\.(js|css)$/.test(name))
      await Promise.all(
        names.map(async (name) => {
          const file = join(assets, name)
          await writeFile(`${file}.br`, await pack(await readFile(file)))
        }),
      )
    },
  }
}

/**
 * What the office is made of, as a header of HTTP that goes with the page to whoever is signed in: the office, its frame
 * and the words of the language that most of them speak; and of each page with which a day begins what it needs beside.
 */
export function nameAhead(): Plugin {
  const parts = Object.entries({
    office: ['office.tsx', 'layout/office-frame.tsx', 'i18n/vi.ts'].map((name) =>
      join(import.meta.dirname, 'src', name),
    ),
    ...firstPages,
  })
  return {
    name: 'name-ahead',
    apply: 'build',
    generateBundle(_, bundle) {
      const named = new Set<string>()
      for (const [part, modules] of parts) {
        const links: string[] = []
        const name = (file: string, how: string) => {
          if (!named.has(file)) links.push(`</console/${file}>; ${how}`)
          // Of two pages each names what it needs, whatever the other does.
          if (part === 'office') named.add(file)
        }
        const taken = new Set<string>()
        const take = (file: string) => {
          const chunk = bundle[file]
          if (chunk?.type !== 'chunk' || taken.has(file)) return
          taken.add(file)
          name(file, 'rel=modulepreload')
          for (const style of chunk.viteMetadata?.importedCss ?? []) {
            name(style, 'rel=preload; as=style; crossorigin')
          }
          for (const needed of chunk.imports) take(needed)
        }
        for (const [file, chunk] of Object.entries(bundle)) {
          if (chunk.type === 'chunk' && modules.includes(chunk.facadeModuleId ?? '')) take(file)
        }
        const source = links.join(', ')
        this.emitFile({ type: 'asset', fileName: `ahead/${part}.txt`, source })
      }
    },
  }
}
