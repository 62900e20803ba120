/** Which modules of the console share one file of the build. */
import { join } from 'node:path'

interface Graph {
  getModuleInfo(id: string): ModuleInfo | null
}

interface ModuleInfo {
  readonly importedIds: readonly string[]
  readonly importers: readonly string[]
  readonly code: string | null
}

const source = join(import.meta.dirname, 'src')
const frame = join(source, 'layout/office-frame.tsx')
/** The pages with which a day at the office begins. */
export const firstPages = {
  today: [join(source, 'status/today-screen.tsx')],
  overview: [join(source, 'results/overview/overview-screen.tsx')],
}
const firstScreens = Object.values(firstPages).flat()
/** Where the way in begins: itself, and its words, which are fetched with it. */
const wayIn = [
  join(source, 'main.tsx'),
  join(source, 'i18n/vi/door.ts'),
  join(source, 'i18n/en/door.ts'),
]

/**
 * `desk`: what the frame needs, and what the first pages share with others; `endpoints`: what those of the
 * office are asked by. Nothing of the way in is in them; `null` goes where it is used.
 */
export function partOf(id: string, graph: Graph): 'desk' | 'endpoints' | null {
  if (wayIn.some((root) => reachedBy(root, graph).has(id))) return null
  if (isEndpoint(id, graph)) return 'endpoints'
  // What packages share stands behind tables of contents, by which everything reaches everything.
  if (!id.startsWith(source) || isWords(id)) return null
  if (reachedBy(frame, graph).has(id)) return 'desk'
  const isOfFirst = firstScreens.some((screen) => reachedBy(screen, graph).has(id))
  return isOfFirst && !firstScreens.includes(id) && screensOf(id, graph) > 1 ? 'desk' : null
}

/** As the build has made it brief. */
function isEndpoint(id: string, graph: Graph): boolean {
  if (!/\/packages\/office\/src\/(?!account\/)/.test(id)) return false
  return /^export const \w+ = \{"method"/.test(graph.getModuleInfo(id)?.code ?? '')
}

/** A page speaks one language, so its words have a file of their own. */
function isWords(id: string): boolean {
  return /\/i18n\/(vi|en)(\/|\.ts$)/.test(id)
}

const reached = new Map<string, ReadonlySet<string>>()

/** What a module of the console needs before it runs, of the console. */
function reachedBy(from: string, graph: Graph): ReadonlySet<string> {
  const known = reached.get(from)
  if (known) return known
  const found = follow(from, (id) =>
    id.startsWith(source) ? (graph.getModuleInfo(id)?.importedIds ?? []) : [],
  )
  reached.set(from, found)
  return found
}

/** How many screens need a module. */
function screensOf(id: string, graph: Graph): number {
  const above = follow(id, (each) => graph.getModuleInfo(each)?.importers ?? [])
  return [...above].filter((each) => each.endsWith('-screen.tsx')).length
}

function follow(from: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set([from])
  for (const id of found) for (const each of next(id)) found.add(each)
  return found
}
