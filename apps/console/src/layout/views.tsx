import { Link } from 'react-router'
import css from './views.module.css'

/** One way to look at a page, or one of the pages that belong together. */
export interface View {
  readonly to: string
  readonly text: string
  readonly current: boolean
}

/** The ways to look at something, in one quiet line; each is an address of its own. */
export function Views({ label, views }: { label: string; views: readonly View[] }) {
  return (
    <nav className={`${css.views} screen-only`} aria-label={label}>
      {views.map(({ to, text, current }) => (
        <Link key={to} to={to} aria-current={current ? 'true' : undefined} preventScrollReset>
          {text}
        </Link>
      ))}
    </nav>
  )
}
