import type { ReactNode } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import css from './page-head.module.css'

/**
 * The head of a page: its answer in the first line, what that means, and what can be done here.
 *
 * @param title - of the browser's tab
 * @param answer - the first line: what the page has to say now; the title, where it is left out
 */
export function PageHead(props: {
  title: string
  answer?: string
  lead?: ReactNode
  /** A way to the page above this one. */
  back?: ReactNode
  actions?: ReactNode
  /** Such as of when the figures are. */
  children?: ReactNode
}) {
  const { t } = useI18n()
  return (
    <>
      <title>{`${props.title} – ${t.app.name}`}</title>
      {props.back && <p className="back">{props.back}</p>}
      <div className={css.head}>
        <div>
          <h1>{props.answer ?? props.title}</h1>
          {props.lead && <p className={css.lead}>{props.lead}</p>}
          {props.children}
        </div>
        {props.actions && <div className={`${css.actions} screen-only`}>{props.actions}</div>}
      </div>
    </>
  )
}
