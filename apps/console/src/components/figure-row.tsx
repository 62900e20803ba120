import type { TermId } from '@phieu/office/glossary'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import css from './figure-row.module.css'
import { Meaning } from './meaning.tsx'

/** One figure that matters, with what it counts. */
export interface Figure {
  readonly value: string
  readonly label: string
  readonly note?: ReactNode
  /** What it is in the glossary: a sentence that is shown on demand. */
  readonly term?: TermId
  /** Where the rows behind it stand. */
  readonly to?: string
  /** It wants to be looked after; the words say so too. */
  readonly tone?: 'care'
}

/** The figures of a page at a glance: number first, then what it is. */
export function FigureRow({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className={css.figures}>
      {figures.map(({ value, label, note, term, to, tone }) => (
        <div key={label} data-tone={tone}>
          <dt>{to === undefined ? label : <Link to={to}>{label}</Link>}</dt>
          <dd className={css.value}>{value}</dd>
          {note && <dd className="note">{note}</dd>}
          {term && (
            <dd>
              <Meaning of={term} name={label} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
