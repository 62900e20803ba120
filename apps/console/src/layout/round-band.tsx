import type { RoundBrief } from '@phieu/survey'
import { Link } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import css from './frame.module.css'

/** Which round this is, how it stands, the mark of rounds that are not for real, and the way to others. */
export function RoundBand({ round, others }: { round: RoundBrief; others: boolean }) {
  const { t, language } = useI18n()
  const mark = round.synthetic ? t.round.synthetic : round.practice ? t.round.practice : undefined
  return (
    <div className={css.band}>
      <span className={css.roundName}>
        <strong>{round.title[language]}</strong>
        <span className="soft"> · {t.round.state[round.state]}</span>
      </span>
      <Link to="/rounds" className="screen-only">
        {others ? t.app.changeRound : t.app.rounds}
      </Link>
      {mark && (
        <span className={css.mark}>
          {mark.mark}
          <span className={css.means}> – {mark.means}</span>
        </span>
      )}
    </div>
  )
}
