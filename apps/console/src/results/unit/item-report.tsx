import type { ItemReport } from '../../api/answers.ts'
import { ExcludedBar, LikertBar } from '../../charts/likert-bar.tsx'
import type { Span } from '../../charts/likert-layout.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { IntervalLine } from '../interval-line.tsx'
import { describeAnswers } from './describe-answers.ts'
import { Trace } from './trace.tsx'
import css from './unit.module.css'

/** One item: its points, its answers as a bar, and the way from the ones to the other. */
export function ItemReportView({ item, room }: { item: ItemReport; room: Span }) {
  const i18n = useI18n()
  const { t, format, language } = i18n
  const { counts } = item
  const scored = counts.filter((option) => !option.excluded)
  const excluded = counts
    .filter((option) => option.excluded)
    .reduce((sum, option) => sum + option.n, 0)
  const answered = scored.some((option) => option.n > 0)

  return (
    <article className={css.item}>
      <h4>
        <span className="soft">{item.id}</span> {item.text[language]}
      </h4>
      <p className={css.itemPoints}>
        {item.treatment === 'scored' ? (
          <>
            <strong>{format.points(item.points)}</strong>
            <span className="soft"> / {format.points(item.maxPoints)}</span>
            <span className={`note ${css.line}`}>
              <IntervalLine interval={item.interval} />
            </span>
          </>
        ) : (
          <span className="warn">▲ {t.unit.uncounted}</span>
        )}
      </p>
      <div className={css.itemBar}>
        {answered ? (
          <LikertBar
            scored={scored}
            room={room}
            label={t.unit.barOf(item.text[language], describeAnswers(scored, i18n))}
          />
        ) : (
          <p className="note">{t.unit.nobody}</p>
        )}
      </div>
      <p className={`number ${css.itemCounts}`}>
        {t.unit.n(item.n)}
        <span className={`note ${css.line}`}>{t.unit.excluded(excluded)}</span>
        <ExcludedBar excluded={excluded} scored={item.n} />
      </p>
      <Trace item={item} />
    </article>
  )
}
