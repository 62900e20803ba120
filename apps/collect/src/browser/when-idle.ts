/** How long what waits for an idle moment waits at most, and in browsers that tell of none, in ms. */
const AT_MOST = 4_000
const WITHOUT = 1_500

/**
 * Does something once the page has nothing else to do.
 *
 * @returns how not to do it
 */
export function whenIdle(then: () => void): () => void {
  try {
    const asked = requestIdleCallback(then, { timeout: AT_MOST })
    return () => cancelIdleCallback(asked)
  } catch {
    // Safari has none, and some browsers forbid it.
  }
  const timer = setTimeout(then, WITHOUT)
  return () => clearTimeout(timer)
}
