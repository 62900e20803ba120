import type { RankingDocument } from '@phieu/scoring'
import type { LiveResult } from '../../api/answers.ts'
import type { definitionQuery } from '../../catalogue/catalogue-queries.ts'
import { Meanings } from '../../components/meanings.tsx'
import { ScrollRegion } from '../../components/table/scroll-region.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import type { collectingQuery } from '../../api/queries.ts'
import { CollectingView } from './collecting-view.tsx'
import { useDefinitionNames } from './definition-names.ts'
import { SilenceView } from './silence-view.tsx'
import { WeightsView } from './weights-view.tsx'
import css from './result.module.css'

interface QualityViewProps {
  result: LiveResult
  ranking: RankingDocument
  collecting: ReturnType<typeof collectingQuery>
  /** For the names of groups and areas. */
  definition: ReturnType<typeof definitionQuery>
}

/** What a ranking's ballots are worth as a measurement, while there is time to mend it. */
export function QualityView({ result, ranking, collecting, definition }: QualityViewProps) {
  const { t, format } = useI18n()
  const words = t.result.quality
  const { groupName } = useDefinitionNames(definition)
  const groups = result.quality.groups.filter(({ block }) => ranking.blocks.includes(block))
  const weights = result.quality.rankings.find(({ block }) => block === ranking.block)?.weights
  const alike = new Map(result.likeness.map(({ group, likeness }) => [group, likeness]))
  return (
    <>
      <section>
        <h2>{words.title}</h2>
        <p className={`note ${css.lead}`}>{groups.length > 0 ? words.lead : words.nothing}</p>
        {groups.length > 0 && (
          <Meanings
            figures={[
              { name: words.turnout, of: 'turnout' },
              { name: words.noOpinion, of: 'itemNonresponse' },
              { name: words.alpha, of: 'alpha' },
              { name: words.likeness, of: 'likeness' },
            ]}
          />
        )}
        {groups.length > 0 && (
          <ScrollRegion label={words.title}>
            <table className={css.table}>
              <caption className="unseen">{words.title}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.group}</th>
                  {[words.ballots, words.turnout, words.noOpinion, words.alpha, words.likeness].map(
                    (head) => (
                      <th key={head} scope="col" className={css.right}>
                        {head}
                      </th>
                    ),
                  )}
                </tr>
              </thead>
              <tbody>
                {groups.map(
                  ({ block, group, ballots, leftOut, turnout, noOpinion, reliability }) => {
                    const whole = reliability.find(({ area }) => area === null)
                    return (
                      <tr key={`${block} ${group}`}>
                        <th scope="row" className={css.name}>
                          {groupName(group)} <span className="note">{t.overview.block(block)}</span>{' '}
                          {leftOut > 0 && <span className="note">{words.leftOut(leftOut)}</span>}
                        </th>
                        <td className={css.right}>{format.count(ballots)}</td>
                        <td className={css.right}>{format.roughPercent(turnout)}</td>
                        <td className={css.right}>{format.roughPercent(noOpinion)}</td>
                        <td className={css.right}>
                          {whole
                            ? `${format.decimal(whole.alpha, 2)} (${format.interval(whole.interval, 2)})`
                            : '–'}
                        </td>
                        <td className={css.right}>{format.decimal(alike.get(group) ?? null, 2)}</td>
                      </tr>
                    )
                  },
                )}
              </tbody>
            </table>
          </ScrollRegion>
        )}
      </section>
      <CollectingView query={collecting} ranking={ranking} definition={definition} />
      {weights && <WeightsView weights={weights} definition={definition} />}
      <SilenceView result={result} ranking={ranking} definition={definition} />
    </>
  )
}
