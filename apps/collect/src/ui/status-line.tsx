import type { ReactNode } from 'react'

/** One quiet line at the foot of a screen; a screen reader says it when it changes. */
export function StatusLine({ children }: { children: ReactNode }) {
  return <output className="status-line">{children}</output>
}
