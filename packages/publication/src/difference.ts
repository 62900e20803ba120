/** One place where a part says something else than what was recomputed. */
export interface Difference {
  part: string
  /** As in JavaScript: `rankings[0].units[3].rank`. */
  path: string
  packaged: unknown
  recomputed: unknown
}

/** Every place where two contents of a part differ; nothing is equal but what is the same. */
export function findDifferences(
  part: string,
  packaged: unknown,
  recomputed: unknown,
  path = '',
): Difference[] {
  if (Object.is(packaged, recomputed)) return []
  if (!isTree(packaged) || !isTree(recomputed)) return [{ part, path, packaged, recomputed }]
  if (Array.isArray(packaged) !== Array.isArray(recomputed)) {
    return [{ part, path, packaged, recomputed }]
  }

  const [mine, theirs] = [new Map(Object.entries(packaged)), new Map(Object.entries(recomputed))]
  const keys = new Set([...mine.keys(), ...theirs.keys()])
  return [...keys].flatMap((key) =>
    findDifferences(part, mine.get(key), theirs.get(key), step(path, key, packaged)),
  )
}

function isTree(content: unknown): content is object {
  return typeof content === 'object' && content !== null
}

function step(path: string, key: string, parent: object): string {
  if (Array.isArray(parent)) return `${path}[${key}]`
  return path === '' ? key : `${path}.${key}`
}
