/**
 * Opens the folded form that an address names, `#publish`, and puts the focus on its head.
 *
 * @returns whether there is one
 */
export function openNamed(hash: string): boolean {
  const named = document.getElementById(hash.slice(1))
  if (!(named instanceof HTMLDetailsElement)) return false
  named.open = true
  named.scrollIntoView({ block: 'center' })
  named.querySelector('summary')?.focus({ preventScroll: true })
  return true
}
