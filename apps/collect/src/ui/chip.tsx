import type { ReactNode } from 'react'

/** A word or two that must not be overlooked, in the space of a word or two. */
export function Chip({ children }: { children: ReactNode }) {
  return <b className="chip">{children}</b>
}
