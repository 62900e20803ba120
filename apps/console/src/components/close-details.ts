/** Folds a `<details>` and goes back to what opened it. */
export function closeDetails(details: HTMLDetailsElement): void {
  details.open = false
  details.querySelector('summary')?.focus()
}

/**
 * Escape folds whatever stands open around the focus, on any page: a form that was opened is left by the
 * same key everywhere.
 *
 * @returns ends it
 */
export function foldOnEscape(page: HTMLElement): () => void {
  const press = ({ key, isComposing, target }: KeyboardEvent) => {
    // Whoever composes a letter takes that back by it.
    if (key !== 'Escape' || isComposing || !(target instanceof Element)) return
    const details = target.closest<HTMLDetailsElement>('details[open]')
    if (details) closeDetails(details)
  }
  page.addEventListener('keydown', press)
  return () => page.removeEventListener('keydown', press)
}
