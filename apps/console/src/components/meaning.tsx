import type { TermId } from '@phieu/office/glossary'
import { useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { MeaningText } from './meaning-text.tsx'
import css from './meaning.module.css'

/** In the corner of a figure a sign, and under its name, on demand, a sentence that says what it is. @param name - of the figure */
export function Meaning({ of, name }: { of: TermId; name: string }) {
  const { t } = useI18n()
  const [open, setOpen] = useState(false)
  return (
    <details
      className={`${css.meaning} screen-only`}
      data-meaning={of}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary aria-label={t.help.meaningOf(name)}>?</summary>
      {open && (
        <p>
          <MeaningText of={of} />
        </p>
      )}
    </details>
  )
}
