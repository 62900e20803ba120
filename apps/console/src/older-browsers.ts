/**
 * What the language has since the browsers of locked-down office computers were made (Chrome 109,
 * Safari 15.6, Firefox 115), for those that lack it. First of all in `main.tsx`; what is not here
 * and younger than they are is forbidden by lint.
 */

/** Fills in what is missing, as the language defines it. */
export function fillIn(): void {
  for (const [name, value] of Object.entries(forArrays)) define(Array.prototype, name, value)
  define(Map, 'groupBy', groupBy)
  define(String.prototype, 'isWellFormed', isWellFormed)
  if ('size' in URLSearchParams.prototype) return
  Object.defineProperty(URLSearchParams.prototype, 'size', { get: sizeOf, configurable: true })
}

const forArrays = {
  toReversed<T>(this: readonly T[]): T[] {
    // oxlint-disable-next-line unicorn/no-array-reverse -- this is what stands in for it
    return [...this].reverse()
  },
  toSorted<T>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
    return [...this].sort(compare)
  },
  toSpliced<T>(this: readonly T[], ...given: [start: number, count: number, ...items: T[]]): T[] {
    const copy = [...this]
    copy.splice(...given)
    return copy
  },
  with<T>(this: readonly T[], at: number, value: T): T[] {
    const place = at < 0 ? this.length + at : at
    if (place < 0 || place >= this.length) throw new RangeError(`no place ${at} in the list`)
    return this.map((each, index) => (index === place ? value : each))
  },
}

/** Without half of a letter that takes two places: what the office's contract asks of every text. */
function isWellFormed(this: string): boolean {
  return !/\p{Cs}/u.test(this)
}

/** How much is sought: without it an address would lose what stands behind its `?`. */
function sizeOf(this: URLSearchParams): number {
  return [...this].length
}

function groupBy<Key, T>(items: Iterable<T>, keyOf: (item: T, at: number) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>()
  let at = 0
  for (const item of items) {
    const key = keyOf(item, at++)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

function define(owner: object, name: string, value: unknown): void {
  if (name in owner) return
  Object.defineProperty(owner, name, { value, configurable: true, writable: true })
}
