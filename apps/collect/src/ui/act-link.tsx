import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'

interface ActLinkProps {
  className: string
  /** Where the browser goes as long as no script of ours runs. */
  href: string
  /** The language of what it says, where it isn't the page's. */
  lang?: string
  onAct: () => void
  children: ReactNode
}

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a button does nothing before a script runs */

/** A button that works before the app does, by being a link. */
export function ActLink({ className, href, lang, onAct, children }: ActLinkProps) {
  function act(event: MouseEvent | KeyboardEvent) {
    event.preventDefault()
    onAct()
  }
  return (
    <a
      className={className}
      href={href}
      lang={lang}
      role="button"
      onClick={act}
      onKeyDown={(event) => {
        if (event.key === ' ') act(event)
      }}
    >
      {children}
    </a>
  )
}
