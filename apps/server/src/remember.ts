/**
 * Makes each thing once, however many ask for it at once, and keeps the latest: what anybody may ask for costs
 * no more than there is of it.
 *
 * @param most - so many are kept
 */
export function remembering<Made>(
  most: number,
): (key: string, make: () => Promise<Made>) => Promise<Made> {
  const kept = new Map<string, Promise<Made>>()
  return (key, make) => {
    const before = kept.get(key)
    if (before) return before

    const made = make()
    kept.set(key, made)
    made.catch(() => kept.delete(key))
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return made
  }
}
