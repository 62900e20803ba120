import type { ReactNode } from 'react'
import css from './scroll-region.module.css'

/** Around a table that may be wider than the page: it scrolls in here, with the arrow keys too. */
export function ScrollRegion(props: { label: string; className?: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the focus, or no key can scroll it
    <section className={props.className ?? css.scroll} aria-label={props.label} tabIndex={0}>
      {props.children}
    </section>
  )
}
