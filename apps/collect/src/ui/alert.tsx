import type { ReactNode } from 'react'

/** Something went wrong or is missing: said at once, with what to do about it. */
export function Alert({ children }: { children: ReactNode }) {
  return (
    <div className="alert" role="alert">
      {children}
    </div>
  )
}
