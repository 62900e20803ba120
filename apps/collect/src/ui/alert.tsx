import { useEffect, useRef, type ReactNode } from 'react'

/** Something went wrong or is missing: said at once and brought into view, with what to do. */
export function Alert({ children }: { children: ReactNode }) {
  const alert = useRef<HTMLDivElement>(null)

  useEffect(() => {
    // Newer browsers answer with a promise, which is no way to end an effect.
    alert.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  return (
    <div ref={alert} className="alert" role="alert">
      {children}
    </div>
  )
}
