import type { ChangeDocument } from '@phieu/scoring'
import { useI18n } from '../../i18n/i18n.tsx'
import { moveWords, noiseWords } from './change-words.ts'
import css from './result.module.css'

/** How far a value moved against the earlier round, with what is known of chance; or why not. */
export function ChangeCell({ change }: { change: ChangeDocument }) {
  const i18n = useI18n()
  const { t, format } = i18n
  if (change.state !== 'compared') {
    return <span className="note">{moveWords(change, i18n)}</span>
  }
  const sure = change.withinNoise === false
  return (
    <>
      <span className={sure ? css.sure : undefined}>{moveWords(change, i18n)}</span>
      <span className={`note ${css.line}`}>
        {noiseWords(change, i18n)}
        {change.interval &&
          ` · ${t.result.moves.interval(format.interval(change.interval, change.decimals ?? 2))}`}
      </span>
    </>
  )
}
