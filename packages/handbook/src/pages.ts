import { glob, readFile } from 'node:fs/promises'
import { posix } from 'node:path'
import { projectRoot } from './places.ts'

/** A page of Markdown that stands in the project. */
export interface Page {
  /** From the project's root. */
  path: string
  text: string
}

const notOurs = /(^|\/)(node_modules|dist|coverage|test-results|\.cache|\.git)(\/|$)/

/** Every page, in the order of their paths. */
export async function readPages(): Promise<readonly Page[]> {
  const paths = [...(await list('*.md')), ...(await list('.github/*.md'))]
  for (const workspaces of ['apps', 'packages'])
    paths.push(...(await list(`${workspaces}/**/*.md`)))
  return Promise.all(
    paths
      .toSorted()
      .map(async (path) => ({ path, text: await readFile(projectRoot + path, 'utf8') })),
  )
}

/** Every file and folder that a page may name, from the project's root; what is built isn't among them. */
export async function listPlaces(): Promise<ReadonlySet<string>> {
  return new Set([...(await list('{*,.*,.*/*}')), ...(await list('{apps,packages}/**'))])
}

/** Where the links of a page lead inside of the project, from its root. */
export function linksOf({ path, text }: Page): readonly string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap((match) => match[1] ?? [])
  return targets
    .filter((target) => !/^(https?:|mailto:|#)/.test(target))
    .map((target) => posix.join(posix.dirname(path), target.replace(/#.*$/, '')))
}

/** What a page names in backticks that can only be a file or a folder of the project. */
export function namedPlaces({ text }: Page): readonly string[] {
  const outsideOfBlocks = text.replace(/^```[\s\S]*?^```/gm, '')
  const named = [...outsideOfBlocks.matchAll(/`([^`\n]+)`/g)].flatMap((match) => match[1] ?? [])
  return [...new Set(named)].filter((name) => placeName.test(name))
}

/** `store/`, `src/app.ts`, `tally.ts`, `stories/*.test.ts`: words without spaces that end like a place. */
const placeName = /^\.{0,2}[\w@][\w@.*/-]*(\/|\.(tsx?|css|json|jsonc|md|svg|csv|ya?ml|html))$/

/**
 * Whether a name leads somewhere: from the project's root, or as the end of a path below the
 * folder where the page stands, as one says `ballots.ts` while speaking of the server.
 */
export function leadsSomewhere(name: string, page: Page, places: ReadonlySet<string>): boolean {
  const wanted = posix.normalize(name).replace(/\/$/, '')
  const folder = posix.dirname(page.path)
  if (places.has(wanted) || places.has(posix.join(folder, wanted))) return true
  if (folder === '.' || wanted.startsWith('..')) return false

  const ending = new RegExp(
    `^${escape(folder)}/(?:.*/)?${escape(wanted).replaceAll('\\*', '[^/]*')}$`,
  )
  return [...places].some((place) => ending.test(place))
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

async function list(pattern: string): Promise<string[]> {
  const found: string[] = []
  const options = { cwd: projectRoot, exclude: (path: string) => notOurs.test(path) }
  for await (const path of glob(pattern, options)) found.push(path.replaceAll('\\', '/'))
  return found.filter((path) => !notOurs.test(path))
}
