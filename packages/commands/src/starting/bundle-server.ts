/**
 * Writes the server as few files without types and comments into `apps/server/dist`: the program that an office runs. Fifteen
 * hundred modules for themselves, each with its text, take 25 MB more and twice the CPU to the first answer; every thread
 * that knows a part of them pays anew.
 */
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin } from 'vite'
import { projectRoot } from '../root.ts'

const server = join(projectRoot, 'apps/server')
const dist = join(server, 'dist')

/** Where it is written: whoever starts meanwhile finds the files of before, until all of the new ones are there. */
const written = join(server, 'node_modules/.cache', `dist-${process.pid}`)

/** What brings files or machine code of its own stays where it was installed. */
const external = ['@napi-rs/canvas', 'better-sqlite3', 'pdfkit', 'pg-native', 'swagger-ui-dist']

await build({
  root: server,
  configFile: false,
  logLevel: 'error',
  plugins: [ownPlaces()],
  ssr: { noExternal: true, external },
  build: {
    ssr: true,
    target: 'node24',
    outDir: written,
    rolldownOptions: {
      input: {
        main: join(server, 'src/main.ts'),
        office: join(projectRoot, 'packages/commands/src/starting/open-office.ts'),
      },
      output: {
        entryFileNames: '[name].mjs',
        chunkFileNames: '[name]-[hash].mjs',
        // Names stay: they tell in the log where something failed, and readers of files are asked for by theirs.
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
      },
    },
  },
})
const before = `${written}-before`
if (existsSync(dist)) await rename(dist, before)
await rename(written, dist)
await rm(before, { recursive: true, force: true })

/**
 * A module that names another one by its place, as what a thread runs, finds it among the written files. Any other file
 * it finds where it would from its own place.
 */
function ownPlaces(): Plugin {
  return {
    name: 'own-places',
    enforce: 'pre',
    transform: {
      filter: { id: { exclude: /\0/ }, code: 'import.meta.url' },
      handler(code, module) {
        const own = pathToFileURL(module).href
        const chunkOf = (place: string) => {
          const file = fileURLToPath(new URL(place, own))
          const fileName = `${relative(server, file).replaceAll(/[^\w-]+/g, '-')}.mjs`
          this.emitFile({ type: 'chunk', id: file, fileName })
          return `new URL('./${fileName}', HERE)`
        }
        const fromDist = relative(dist, module).replaceAll('\\', '/')
        return code
          .replaceAll(/new URL\('([^']+\.ts)', import\.meta\.url\)/g, (_, place: string) =>
            chunkOf(place),
          )
          .replaceAll('new URL(import.meta.url)', () => chunkOf(own))
          .replaceAll('import.meta.url', `new URL('${fromDist}', HERE).href`)
          .replaceAll('HERE', 'import.meta.url')
      },
    },
  }
}
