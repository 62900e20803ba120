import type { Box } from '@phieu/office'
import { useQuery } from '@tanstack/react-query'
import { Children, type ReactNode } from 'react'
import { Link } from 'react-router'
import { useI18n, type I18n } from '../i18n/i18n.tsx'
import type { boxQuery } from './box-queries.ts'
import css from './box.module.css'

/**
 * One quiet line of what the figures of a page leave out: what still lies in the box, and the way
 * there.
 *
 * @param children - what that means for this page
 */
export function BoxNote(props: {
  round: string
  query: ReturnType<typeof boxQuery>
  children?: ReactNode
}) {
  const { t } = useI18n()
  const { data: box } = useQuery(props.query)
  const state = box && noteOf(box, t.box)
  if (!state && !hasText(props.children)) return undefined
  return (
    <p className={`${css.note} note`}>
      {state && <strong>{state}</strong>} {props.children}{' '}
      <Link className="screen-only" to={`/rounds/${props.round}/box`}>
        {t.box.note.see}
      </Link>
    </p>
  )
}

/** What a page would say when there is something, is an empty list or `false` when there is nothing. */
function hasText(children: ReactNode): boolean {
  return Children.toArray(children).length > 0
}

function noteOf({ counting, lying }: Box, { note }: I18n['t']['box']): string | undefined {
  if (counting) return note.counting(counting.done, counting.total)
  return lying === 0 ? undefined : note.lying(lying)
}
