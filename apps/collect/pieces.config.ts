/** What the build is cut into: few files for a first visit, and libraries apart from what changes. */

/** As much of the bundler's knowledge as is needed. */
interface Modules {
  getModuleInfo: (id: string) => { isEntry: boolean; importers: readonly string[] } | null
}

/** The pieces of the build, by the names of their files; `undefined` leaves a module to the bundler. */
export const pieces = [
  // Libraries change seldom: an update of ours doesn't send them over the air again. What old
  // browsers lack of built-ins comes before them, and what keeps zod from trying `eval` before any schema.
  {
    name: 'libraries',
    test: /floor\/(built-ins|no-eval)|node_modules\/(?!.*(workbox|@noble|jsqr|uqr))/,
  },
  // What is read with takes as long to make as the screens: apart, so that neither holds a tap up for long.
  {
    name: (id: string, modules: Modules) =>
      id.includes('/packages/survey/') && comesAtOnce(id, modules) ? 'survey' : null,
  },
  { name: (id: string, modules: Modules) => (comesAtOnce(id, modules) ? 'app' : null) },
]

/** Whether the page needs a module to start: an entry asks for it, by whomever it is asked. */
function comesAtOnce(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false
  seen.add(id)
  const info = modules.getModuleInfo(id)
  if (!info) return false
  return info.isEntry || info.importers.some((importer) => comesAtOnce(importer, modules, seen))
}

/** The screens of citizens that come later, and what sends: fetched by phones that no worker has filled yet. */
const CITIZENS = /\/(extra|invitation|open-invitation|units)-screen-|\/send-all-/

/**
 * What is asked for at once with a piece that comes later: what it imports, where a round trip more would be
 * waited for, else only its styles. All of it is named in the file that a first visit loads.
 */
export function askedWith(
  piece: string,
  needed: string[],
  { hostType }: { hostType: 'html' | 'js' },
): string[] {
  if (hostType === 'html') return needed
  const isCitizens = CITIZENS.test(`/${piece}`)
  return needed.filter(
    (file) => file.endsWith('.css') || (isCitizens && !/\/(libraries|rolldown)-/.test(file)),
  )
}
