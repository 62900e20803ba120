import type { TermId } from '@phieu/office/glossary'
import { useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { MeaningText } from './meaning-text.tsx'
import css from './meaning.module.css'

/** A figure of a table, by the name that its column has. */
export interface Explained {
  readonly name: string
  readonly of: TermId
}

/** Above a table, on demand: a sentence for each of its figures. */
export function Meanings({ figures }: { figures: readonly Explained[] }) {
  const { t } = useI18n()
  const [open, setOpen] = useState(false)
  return (
    <details
      className={`${css.meanings} screen-only`}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t.help.meanings}</summary>
      {open && (
        <dl>
          {figures.map(({ name, of }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <MeaningText of={of} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  )
}
