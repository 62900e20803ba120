import { useDoor } from '../i18n/door.tsx'
import css from './frame.module.css'

/** What stands on the screen until the first page is there: words, no wheel. */
export function Opening() {
  const { t } = useDoor()
  return (
    <main>
      <output className={css.opening}>{t.app.opening}</output>
    </main>
  )
}
