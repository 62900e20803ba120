/** How long a page that is loaded anew may take to let go of a name, in ms. */
const PATIENCE = 500

/**
 * Takes a name for this page, until it is closed: a tab that was duplicated has the same address, and is
 * another page.
 *
 * @returns whether no other page has it; also where nobody can tell
 */
export function takeName(
  name: string,
  locks: LockManager | undefined = navigator.locks,
): Promise<boolean> {
  if (!locks) return Promise.resolve(true)
  const signal = AbortSignal.timeout(PATIENCE)
  return new Promise((resolve) => {
    const hold = () => {
      resolve(true)
      return new Promise<never>(() => {})
    }
    locks.request(name, { signal }, hold).catch(() => resolve(!signal.aborted))
  })
}
