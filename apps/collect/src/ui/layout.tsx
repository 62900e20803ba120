import type { ReactNode } from 'react'
import { Link } from 'react-router'

interface LayoutProps {
  /** What stands at the end of the head line. */
  corner: ReactNode
  homeLabel: string
  children: ReactNode
}

/** The page that every screen stands on: the name, a corner, and one column. */
export function Layout({ corner, homeLabel, children }: LayoutProps) {
  return (
    <div className="layout">
      <header className="head">
        <Link className="brand" to="/" aria-label={homeLabel}>
          <span className="brand-seal" aria-hidden="true" />
          <span lang="vi">Phiếu</span>
        </Link>
        <div className="corner">{corner}</div>
      </header>
      <main className="main">{children}</main>
    </div>
  )
}
