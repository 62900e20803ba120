import type { RoundBrief } from '@phieu/survey'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Role } from '../../api/answers.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { noNames, placesOf, type Names } from './places.ts'
import css from './go-to.module.css'

// Fetched when it is first opened: most visits do without.
const GoTo = lazy(async () => ({ default: (await import('./go-to.tsx')).GoTo }))

/** Opens the field that finds everything by its name; Ctrl+K does the same from anywhere. */
export function GoToButton(props: {
  role: Role | undefined
  round: RoundBrief | undefined
  rounds: readonly RoundBrief[]
  names: (round: string | undefined, role: Role | undefined) => Promise<Names>
}) {
  const { t, language } = useI18n()
  const { role, round, rounds } = props
  const [open, setOpen] = useState(false)
  const [names, setNames] = useState(noNames)

  const begin = () => {
    setOpen(true)
    // Without the names of the server, pages and acts are found all the same.
    props.names(round?.id, role).then(setNames, () => {})
  }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      begin()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })

  return (
    <>
      <button type="button" className={css.open} onClick={begin}>
        <span className={css.sign} aria-hidden="true">
          ⌕
        </span>
        <span className={css.words}>{t.goTo.open}</span> <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      {open && (
        <Suspense>
          <GoTo
            places={placesOf({ t, language, role, round, rounds, names })}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
