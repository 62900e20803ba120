import { fractionText } from '@phieu/scoring'
import type { UnitReport } from '../../api/answers.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { shareOf, wholeOf } from '../../api/estimate.ts'
import css from './unit.module.css'

/** The unit's answer in one line: points, of how many, how sure, from how many ballots. */
export function UnitHeadline({ report }: { report: UnitReport }) {
  const { t, format } = useI18n()
  const { unit, survey } = report
  const share = shareOf(survey)
  const whole = wholeOf(report.areas)

  return (
    <>
      <h1>{unit.name}</h1>
      <p className={css.headline}>
        {share
          ? t.unit.headline(
              format.points(survey.points),
              format.points(survey.max),
              format.percent(fractionText(share)),
            )
          : t.unit.noPoints}
      </p>
      <p className={css.facts}>
        {share && survey.interval && (
          <span>{t.unit.interval(format.interval(survey.interval, 2))}</span>
        )}
        {share && survey.basis !== 'spread' && <span>{t.unit.basis[survey.basis]}</span>}
        <span>{t.unit.ballots(report.ballots)}</span>
        {unit.officialCode && <span>{t.unit.code(unit.officialCode)}</span>}
      </p>
      {share && whole !== survey.max && (
        <p className="warn">▲ {t.unit.reduced(format.points(survey.max), format.points(whole))}</p>
      )}
    </>
  )
}
