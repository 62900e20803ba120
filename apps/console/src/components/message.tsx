import type { ReactNode } from 'react'
import css from './message.module.css'

/** News about what was done or what is amiss, read aloud when it comes. The words say it, the colour repeats it. */
export function Message(props: { tone: 'good' | 'care' | 'bad'; children: ReactNode }) {
  return (
    <output className={css.message} data-tone={props.tone}>
      {props.children}
    </output>
  )
}
