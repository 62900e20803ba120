import { glob, readFile } from 'node:fs/promises'
import { posix } from 'node:path'
import { parseSync } from 'vite'
import { projectRoot } from './places.ts'

/** One file of source, and what it imports: packages by name, files of ours by their path. */
export interface Source {
  /** From the project's root: `apps/server/src/app.ts`. */
  path: string
  imports: readonly string[]
}

/** What only tests import says nothing of how the house stands. */
const testOnly = /\.test\.tsx?$|\/testing\//

/** Declarations for the compiler are no room. */
const declarations = /\.d\.ts$/

/** Every file of source in every workspace, in the order of their paths; tests and their helpers are left out. */
export async function readSources(): Promise<readonly Source[]> {
  const paths: string[] = []
  const pattern = '{apps,packages}/*/{src,stories}/**/*.{ts,tsx,css}'
  for await (const path of glob(pattern, { cwd: projectRoot })) {
    const slashed = path.replaceAll('\\', '/')
    if (!testOnly.test(slashed) && !declarations.test(slashed)) paths.push(slashed)
  }
  return Promise.all(
    paths.toSorted().map(async (path) => {
      const text = await readFile(projectRoot + path, 'utf8')
      return { path, imports: importsOf(path, text) }
    }),
  )
}

/**
 * What a file imports or passes on, types included, once each; an import that is made while the
 * program runs counts when its name stands there in quotes.
 *
 * @param path - from the project's root; relative imports are told from there, too
 * @throws SyntaxError when the file can't be parsed
 */
export function importsOf(path: string, text: string): readonly string[] {
  const named = path.endsWith('.css') ? styleImports(text) : scriptImports(path, text)
  return [...new Set(named.map((name) => fromRoot(path, name)))]
}

function styleImports(text: string): string[] {
  return [...text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)/g)].flatMap((match) => match[1] ?? [])
}

function scriptImports(path: string, text: string): string[] {
  const { module, errors } = parseSync(path, text)
  if (errors[0]) throw new SyntaxError(`${path}: ${errors[0].message}`)

  return [
    ...module.staticImports.map((each) => each.moduleRequest.value),
    ...module.staticExports.flatMap((each) =>
      each.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const quoted = /^(['"`])(.+)\1$/.exec(text.slice(start, end))
      return quoted?.[2] ?? []
    }),
  ]
}

function fromRoot(path: string, name: string): string {
  return name.startsWith('.') ? posix.join(posix.dirname(path), name) : name
}
