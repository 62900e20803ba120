import type { LiveResult } from '../../api/answers.ts'
import type { definitionQuery } from '../../catalogue/catalogue-queries.ts'
import { Meanings } from '../../components/meanings.tsx'
import { ScrollRegion } from '../../components/table/scroll-region.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { useDefinitionNames } from './definition-names.ts'
import css from './result.module.css'

interface WeightsViewProps {
  weights: NonNullable<LiveResult['quality']['rankings'][number]['weights']>
  /** For the names of areas. */
  definition: ReturnType<typeof definitionQuery>
}

/** What areas are said to weigh, beside what they weigh in the differences between units. */
export function WeightsView({ weights, definition }: WeightsViewProps) {
  const { t, format } = useI18n()
  const { areaName } = useDefinitionNames(definition)
  const words = t.result.weights
  const rows = [
    ...weights.areas.map((part) => ({ name: areaName(part.area), part })),
    { name: words.assessed, part: weights.assessed },
    { name: words.survey, part: weights.survey },
    { name: words.adjustments, part: weights.adjustments },
  ]
  return (
    <section className={css.part}>
      <h2>{words.title}</h2>
      <p className={`note ${css.lead}`}>{words.lead}</p>
      <Meanings
        figures={[
          { name: words.nominal, of: 'nominalWeight' },
          { name: words.effective, of: 'effectiveWeight' },
          { name: words.correlation, of: 'correlation' },
        ]}
      />
      <ScrollRegion label={words.title}>
        <table className={css.table}>
          <caption className="unseen">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.part}</th>
              {[words.nominal, words.effective, words.correlation].map((head) => (
                <th key={head} scope="col" className={css.right}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, part }) => (
              <tr key={name}>
                <th scope="row" className={css.name}>
                  {name}
                </th>
                <td className={css.right}>{format.roughPercent(part.nominal)}</td>
                <td className={css.right}>{format.roughPercent(part.effective)}</td>
                <td className={css.right}>{format.decimal(part.correlation, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}
