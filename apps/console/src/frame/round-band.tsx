import type { RoundBrief } from '@phieu/survey'
import { useSpeech } from '../language/language.tsx'
import css from './frame.module.css'

/** Which round this is, how it stands, and the mark of rounds that are not for real. */
export function RoundBand({ round }: { round: RoundBrief }) {
  const { t, language } = useSpeech()
  return (
    <div className={css.round}>
      <span>
        <strong>{round.title[language]}</strong>
        <span className="soft"> · {t.round.state[round.state]}</span>
      </span>
      {round.synthetic && <span className={css.mark}>{t.round.synthetic}</span>}
      {round.practice && !round.synthetic && <span className={css.mark}>{t.round.practice}</span>}
    </div>
  )
}
