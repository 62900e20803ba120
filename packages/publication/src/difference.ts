/** One place where a part says something else than what was recomputed. */
export interface Difference {
  part: string
  /** As in JavaScript: `rankings[0].units[3].rank`. */
  path: string
  /** Of what, where the place does not tell a reader: `block C, unit C02, area 3`. */
  names?: string
  packaged: unknown
  recomputed: unknown
}

/** Whether two leaves are equal. */
export type IsSame = (packaged: unknown, recomputed: unknown) => boolean

/** As far as doubles agree that were computed in another order. */
export const isNearly: IsSame = (one, two) =>
  Object.is(one, two) ||
  (typeof one === 'number' &&
    typeof two === 'number' &&
    Math.abs(one - two) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(two)))

/** What is told, or the end of what is possible that it lies beyond; as far as doubles agree. */
export function within(told: number, least: number, most: number): number {
  const slack = 1e-9 * Math.max(1, Math.abs(told))
  if (told < least - slack) return least
  return told > most + slack ? most : told
}

/** Every place where two contents of a part differ; without `isSame` nothing is equal but what is the same. */
export function findDifferences(
  part: string,
  packaged: unknown,
  recomputed: unknown,
  isSame: IsSame = Object.is,
  path = '',
  names: readonly string[] = [],
): Difference[] {
  if (isSame(packaged, recomputed)) return []
  const areTrees = isTree(packaged) && isTree(recomputed)
  if (!areTrees || Array.isArray(packaged) !== Array.isArray(recomputed)) {
    const of = [...new Set(names)].join(', ')
    return [{ part, path, ...(of !== '' && { names: of }), packaged, recomputed }]
  }

  const [mine, theirs] = [new Map(Object.entries(packaged)), new Map(Object.entries(recomputed))]
  const keys = new Set([...mine.keys(), ...theirs.keys()])
  const own = [...names, ...namesOf(packaged)]
  return [...keys].flatMap((key) =>
    findDifferences(part, mine.get(key), theirs.get(key), isSame, step(path, key, packaged), own),
  )
}

/** By what an entry of a list is known to its readers. */
const NAMED = ['run', 'block', 'unit', 'group', 'area', 'item'] as const

function namesOf(entry: object): string[] {
  return NAMED.flatMap((key) => {
    const name: unknown = Reflect.get(entry, key)
    return typeof name === 'string' || typeof name === 'number' ? [`${key} ${name}`] : []
  })
}

function isTree(content: unknown): content is object {
  return typeof content === 'object' && content !== null
}

function step(path: string, key: string, parent: object): string {
  if (Array.isArray(parent)) return `${path}[${key}]`
  return path === '' ? key : `${path}.${key}`
}
