import type { AnswerCount, AreaReport } from '../../api/answers.ts'
import { LikertLegend } from '../../charts/likert-bar.tsx'
import { spanOf, widestSpan } from '../../charts/likert-layout.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { ItemReportView } from './item-report.tsx'
import css from './unit.module.css'

/** Every item of every area, all bars around one middle line. */
export function ItemList({ areas }: { areas: readonly AreaReport[] }) {
  const { t, format, language } = useI18n()
  const items = areas.flatMap((area) => area.items)
  const room = widestSpan(
    items.map((item) =>
      spanOf(item.counts.filter((option) => !option.excluded).map((option) => option.n)),
    ),
  )
  return (
    <section aria-labelledby="items">
      <h2 id="items">{t.unit.items}</h2>
      <p className="note">{t.unit.itemsLead}</p>
      {areas.map((area) => (
        <section key={area.area} id={`area-${area.area}`} className={css.area}>
          <h3>
            {t.unit.areaNumber(area.area)}. {area.name[language]}{' '}
            <span className="soft number">
              {format.points(area.points)} / {format.points(area.max)}
            </span>
          </h3>
          {scalesOf(area).map((options) => (
            <LikertLegend key={options.map(({ text }) => text.vi).join()} options={options} />
          ))}
          {area.items.map((item) => (
            <ItemReportView key={item.id} item={item} room={room} />
          ))}
          {area.hiddenItems.length > 0 && (
            <p className="note">
              {t.trace.hiddenItems(area.hiddenItems.map((item) => item.text[language]).join('; '))}
            </p>
          )}
        </section>
      ))}
    </section>
  )
}

/** The answers that items of this area offer, each scale once. */
function scalesOf({ items }: AreaReport): AnswerCount[][] {
  const named = items.map(
    (item) => [item.counts.map(({ text }) => text.vi).join(), item.counts] as const,
  )
  return [...new Map(named).values()]
}
