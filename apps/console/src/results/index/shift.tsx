import { useI18n } from '../../i18n/i18n.tsx'
import css from './result.module.css'

/** How many places another run moves a unit; nothing where one of the ranks is missing. */
export function Shift({ official, other }: { official: number | null; other: number | null }) {
  const { t } = useI18n()
  if (official === null || other === null) return undefined

  const words = t.result.runs
  if (official === other) return <span className="note">{words.same}</span>
  const places = official - other
  return <span className={css.shift}>{places > 0 ? words.up(places) : words.down(-places)}</span>
}
