/** More than this are not worth their memory. */
const MOST = 20_000

/**
 * `find`, asked again only when something may have changed since.
 *
 * @param changes - another number since then (see `Database.changes`)
 */
export function untilChanged<T>(
  find: (name: string) => Promise<T>,
  changes: () => number,
): (name: string) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  let since = changes()
  return (name) => {
    const present = changes()
    if (present !== since || known.size >= MOST) known.clear()
    since = present
    const before = known.get(name)
    if (before) return before
    const value = find(name)
    known.set(name, value)
    // What failed is asked again; whoever has asked is told.
    value.catch(() => known.delete(name))
    return value
  }
}
