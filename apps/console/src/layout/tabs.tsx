import type { ReactNode } from 'react'
import { Link } from 'react-router'
import css from './tabs.module.css'

/** One part of a page that has several. */
export interface Tab {
  /** An address, whole or with other filters. */
  readonly to: string
  readonly head: string
  /** Left out where the screen is narrow. */
  readonly name: string
  readonly note?: ReactNode
  readonly current: boolean
}

/** The parts of a page, each an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className={`${css.tabs} screen-only`} aria-label={label}>
      {tabs.map(({ to, head, name, note, current }) => (
        <Link key={to} to={to} aria-current={current ? 'true' : undefined} preventScrollReset>
          <strong>{head}</strong>
          {name && <span className={css.tabName}>{name}</span>}
          {note && <span className="note">{note}</span>}
        </Link>
      ))}
    </nav>
  )
}
