import type { KeyboardEvent } from 'react'

/** Folds a `<details>` and goes back to what opened it. */
export function closeDetails(details: HTMLDetailsElement): void {
  details.open = false
  details.querySelector('summary')?.focus()
}

/** Escape, pressed in any field inside of a `<details>`, closes it. */
export function closeOnEscape({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>): void {
  if (key === 'Escape') closeDetails(currentTarget)
}
