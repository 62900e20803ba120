import type { ReactNode } from 'react'

/** One quiet line at the foot of a screen; a screen reader says it when it changes. */
export function StatusLine({ children }: { children: ReactNode }) {
  return (
    <p className="status-line" role="status">
      {children}
    </p>
  )
}
