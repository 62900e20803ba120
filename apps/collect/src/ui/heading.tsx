import { useEffect, useRef, type ReactNode } from 'react'
import { useLocation } from 'react-router'

interface HeadingProps {
  /**
   * For the document's title, where the browser and its history show it; `undefined` of a screen
   * that is not in sight yet.
   */
  title: string | undefined
  id?: string
  className?: string
  children: ReactNode
}

/**
 * The first heading of a screen. It names the document, and takes the focus when one arrives from
 * another screen, so that a screen reader says where one is; the first screen of a visit is left
 * to the browser.
 */
export function Heading({ title, id, className, children }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { key, pathname, search } = useLocation()

  const arrivedAt = key === 'default' || title === undefined ? undefined : pathname + search

  useEffect(() => {
    if (title !== undefined) document.title = `${title} · Phiếu`
  }, [title])

  useEffect(() => {
    if (arrivedAt === undefined) return
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [arrivedAt])

  return (
    <h1 ref={heading} id={id} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
