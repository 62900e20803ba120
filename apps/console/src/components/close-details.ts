import type { KeyboardEvent as ReactKeyboardEvent } from 'react'

/** Folds a `<details>` and goes back to what opened it. */
export function closeDetails(details: HTMLDetailsElement): void {
  details.open = false
  details.querySelector('summary')?.focus()
}

/** Escape, pressed in any field inside of a `<details>`, closes it; for those outside of the office's pages, too. */
export function closeOnEscape({
  key,
  currentTarget,
}: ReactKeyboardEvent<HTMLDetailsElement>): void {
  if (key === 'Escape') closeDetails(currentTarget)
}

/**
 * Escape folds whatever stands open around the focus, on any page: a form that was opened is left by the
 * same key everywhere.
 *
 * @returns ends it
 */
export function foldOnEscape(page: HTMLElement): () => void {
  const press = ({ key, target }: KeyboardEvent) => {
    if (key !== 'Escape' || !(target instanceof Element)) return
    const details = target.closest<HTMLDetailsElement>('details[open]')
    if (details) closeDetails(details)
  }
  page.addEventListener('keydown', press)
  return () => page.removeEventListener('keydown', press)
}
