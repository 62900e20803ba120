import { useEffect, useState, type ReactNode } from 'react'
import css from './message.module.css'

/** So long, in ms, a region is there before words come into it; screen readers look in turns. */
const KNOWN_AFTER = 150

/**
 * News about what was done or what is amiss, read aloud when it comes. The words say it, the colour repeats it.
 *
 * Of a region that comes with its words, screen readers tell nothing: they tell what comes into one that
 * they know. So what answers an act is seen at once, and there for them a moment later. What stands on a
 * page that opens is read with it.
 */
export function Message(props: { tone: 'good' | 'care' | 'bad'; children: ReactNode }) {
  const [isTold, setTold] = useState(() => !isActing())
  useEffect(() => {
    if (isTold) return undefined
    const timer = setTimeout(() => setTold(true), KNOWN_AFTER)
    return () => clearTimeout(timer)
  }, [isTold])

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- whoever stands inside may not stand in what is hidden
    <output className={css.message} data-tone={props.tone} onFocus={() => setTold(true)}>
      <span aria-hidden={isTold ? undefined : true}>{props.children}</span>
    </output>
  )
}

/** Whether somebody has just used something of the page: a new page has the focus as a whole, or nothing has it. */
function isActing(): boolean {
  const focused = document.activeElement
  return focused !== null && !focused.matches('body, main')
}
