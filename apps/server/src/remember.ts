/**
 * Makes each thing once, however many ask for it at once, and keeps those that were asked for last: what anybody
 * may ask for costs no more than there is of it.
 *
 * @param most - so many are kept
 */
export function remembering<Made>(
  most: number,
): (key: string, make: () => Promise<Made>) => Promise<Made> {
  const kept = new Map<string, Promise<Made>>()
  return (key, make) => {
    const before = kept.get(key)
    const made = before ?? make()
    kept.delete(key)
    kept.set(key, made)
    if (before) return before

    made.catch(() => kept.delete(key))
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return made
  }
}

/**
 * The same for what changes: of each subject the newest version is kept alone, as nobody asks for an earlier one
 * any more.
 *
 * @param most - of so many subjects
 */
export function rememberingNewest<Made>(
  most: number,
): (subject: string, version: string, make: () => Promise<Made>) => Promise<Made> {
  const kept = new Map<string, { version: string; made: Promise<Made> }>()
  return (subject, version, make) => {
    const before = kept.get(subject)
    if (before?.version === version) return before.made

    const newest = { version, made: make() }
    kept.delete(subject)
    kept.set(subject, newest)
    newest.made.catch(() => kept.get(subject) === newest && kept.delete(subject))
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return newest.made
  }
}
