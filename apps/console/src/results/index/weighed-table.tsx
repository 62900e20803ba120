import type { RankingDocument } from '@phieu/scoring'
import type { Collecting } from '../../api/answers.ts'
import type { definitionQuery } from '../../catalogue/catalogue-queries.ts'
import { ScrollRegion } from '../../components/table/scroll-region.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { useDefinitionNames } from './definition-names.ts'
import css from './result.module.css'

interface WeighedTableProps {
  calibration: Collecting['calibration']
  ranking: RankingDocument
  /** For the names of groups. */
  definition: ReturnType<typeof definitionQuery>
}

/** What a group's answers would come to by population figures, beside what they are. */
export function WeighedTable({ calibration, ranking, definition }: WeighedTableProps) {
  const { t, format } = useI18n()
  const words = t.result.collecting
  const { groupName } = useDefinitionNames(definition)
  const groups = calibration.groups.filter(({ block }) => ranking.blocks.includes(block))
  const notesOf = ({ unused, misfit }: Collecting['calibration']['groups'][number]) => [
    ...(unused.length > 0 ? [words.unused(unused.length)] : []),
    ...(misfit > 0 ? [words.misfit(format.decimal(100 * misfit, 1))] : []),
  ]
  return (
    <>
      <h3>{words.weighed}</h3>
      <p className={`note ${css.lead}`}>
        {groups.length > 0 ? words.weighedLead : words.notWeighed}
      </p>
      {groups.length > 0 && (
        <ScrollRegion label={words.weighed}>
          <table className={css.table}>
            <caption className="unseen">{words.weighed}</caption>
            <thead>
              <tr>
                <th scope="col">{t.result.quality.group}</th>
                {[words.ballots, words.asCounted, words.weighted, words.effect].map((head) => (
                  <th key={head} scope="col" className={css.right}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => (
                <tr key={`${group.block} ${group.group}`}>
                  <th scope="row" className={css.name}>
                    {groupName(group.group)}{' '}
                    <span className="note">{t.overview.block(group.block)}</span>
                    {notesOf(group).map((note) => (
                      <small key={note} className="note">
                        <br />
                        {` ${note}`}
                      </small>
                    ))}
                  </th>
                  <td className={css.right}>{format.count(group.ballots)}</td>
                  <td className={css.right}>{format.roughPercent(group.unweighted)}</td>
                  <td className={css.right}>{format.roughPercent(group.weighted)}</td>
                  <td className={css.right}>
                    {words.effectOf(format.decimal(group.effect, 2), group.effectiveBallots)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </>
  )
}
