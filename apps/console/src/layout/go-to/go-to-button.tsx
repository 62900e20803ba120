import { Suspense, useEffect, useState } from 'react'
import { fetched } from '../../components/fetched.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import type { Surroundings } from './places.ts'
import css from './go-to.module.css'

const GoTo = fetched(async () => (await import('./go-to.tsx')).GoTo)

/** Opens the field that finds everything by its name, and closes it again; Ctrl+K does the same from anywhere. */
export function GoToButton(props: Pick<Surroundings, 'role' | 'round' | 'rounds'>) {
  const { t } = useI18n()
  const [open, setOpen] = useState(false)

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen((before) => !before)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  return (
    <>
      <button type="button" className={css.open} onClick={() => setOpen((before) => !before)}>
        <span className={css.sign} aria-hidden="true">
          ⌕
        </span>
        <span className={css.words}>{t.goTo.open}</span> <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      {open && (
        <Suspense>
          <GoTo {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
