import type { ReactNode } from 'react'

/** Says over a whole screen what must not be overlooked: a practice round, made-up data. */
export function Mark({ children }: { children: ReactNode }) {
  return <p className="mark">{children}</p>
}
