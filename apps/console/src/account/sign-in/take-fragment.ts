/**
 * What stands after the `#` of the address, which is taken away from it: a secret must not stay in
 * the address bar, in the history, or in a screenshot.
 */
export function takeFragment(): string {
  const secret = decoded(window.location.hash.slice(1))
  const { pathname, search } = window.location
  window.history.replaceState(window.history.state, '', pathname + search)
  return secret
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written // what a message service has cut in the middle of a sign
  }
}
