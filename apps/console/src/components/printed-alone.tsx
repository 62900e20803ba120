import { useEffect, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** What stands on paper alone when the page is printed, and never on the screen. */
export function PrintedAlone({ children }: { children: ReactNode }) {
  useEffect(() => {
    document.body.dataset['prints'] = 'alone'
    return () => {
      delete document.body.dataset['prints']
    }
  }, [])
  return createPortal(<div className="printed-alone">{children}</div>, document.body)
}
