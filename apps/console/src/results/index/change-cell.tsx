import type { ChangeDocument } from '@phieu/scoring'
import { useSpeech } from '../../i18n/language.tsx'
import { moveWords, noiseWords } from './change-words.ts'
import css from './result.module.css'

/** How far a value moved against the earlier round, with what is known of chance; or why not. */
export function ChangeCell({ change }: { change: ChangeDocument }) {
  const speech = useSpeech()
  const { t, format } = speech
  if (change.state !== 'compared') {
    return <span className="note">{moveWords(change, speech)}</span>
  }
  const sure = change.withinNoise === false
  return (
    <>
      <span className={sure ? css.sure : undefined}>{moveWords(change, speech)}</span>
      <span className={`note ${css.line}`}>
        {noiseWords(change, speech)}
        {change.interval &&
          ` · ${t.result.moves.interval(format.interval(change.interval, change.decimals ?? 2))}`}
      </span>
    </>
  )
}
