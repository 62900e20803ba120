import type { TermId } from '@phieu/office/glossary'
import { useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { closeOnEscape } from './close-details.ts'
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
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape, pressed in it, bubbles up here and folds it
    <details
      className={`${css.meanings} screen-only`}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      onKeyDown={closeOnEscape}
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
