import type { ReactNode } from 'react'
import css from './empty-state.module.css'

/** What a list says before it has its first row: what will stand here, why, and the first step. */
export interface Empty {
  /** Left out where the head of the page has just said it. */
  readonly title?: string
  readonly lead: string
  /** A button or link to the first step, for who may take it. */
  readonly action?: ReactNode
}

export function EmptyState({ title, lead, action }: Empty) {
  return (
    <div className={css.empty}>
      {title !== undefined && <p className={css.title}>{title}</p>}
      <p>{lead}</p>
      {action && <div className={`${css.action} screen-only`}>{action}</div>}
    </div>
  )
}
