import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Link } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import type { Way } from './navigation.ts'
import css from './page-menu.module.css'

/**
 * Ways to pages: a line at the desk, a list behind a button on a phone. A step through one of
 * them closes the list.
 *
 * @param shown - what the button says beside its name: where one is
 */
export function PageMenu(props: {
  label: string
  button: string
  shown?: string | undefined
  children: ReactNode
}) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    setOpen(false)
    button.current?.focus()
  }
  return (
    <nav className={`${css.menu} screen-only`} aria-label={props.label}>
      <button
        ref={button}
        type="button"
        className={css.button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onKeyDown={close}
      >
        {props.shown ? (
          <>
            <span className="unseen">{props.button}: </span>
            <strong>{props.shown}</strong>
          </>
        ) : (
          props.button
        )}
        <span aria-hidden="true"> {open ? '▴' : '▾'}</span>
      </button>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a press on a link in it bubbles up here, by key too; there is nothing else to press */}
      <div
        id={id}
        className={css.ways}
        data-open={open || undefined}
        onClick={() => setOpen(false)}
        onKeyDown={close}
      >
        {props.children}
      </div>
    </nav>
  )
}

/** One way, under its name. */
export function WayLink({ way }: { way: Way }) {
  const { t } = useI18n()
  return (
    <Link to={way.to} aria-current={way.current ? 'page' : undefined}>
      {t.pages.names[way.name]}
    </Link>
  )
}
