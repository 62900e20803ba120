/** `/rounds/:round/result/units/:unit`: what is this unit's index, and where does every point come from? */
import type { ResultDocument } from '@phieu/scoring'
import { useQuery } from '@tanstack/react-query'
import { data, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../../api/office.ts'
import { resultQuery } from '../../api/queries.ts'
import { useI18n, type I18n } from '../../i18n/i18n.tsx'
import { ChanceTable } from './chance-table.tsx'
import { ChangeCell } from './change-cell.tsx'
import { ComputedNote } from './computed-note.tsx'
import { IndexSum } from './index-sum.tsx'
import { missingWords } from './ranking-table.tsx'
import css from './result.module.css'
import { rankedCount } from './rank-sentence.ts'
import { UnitAreas } from './unit-areas.tsx'
import type { UnitOfResult } from './unit-of-result.ts'
import { UnitRuns } from './unit-runs.tsx'
import { UnitStanding } from './unit-standing.tsx'
import { findWithheld, WithheldResult } from './withheld.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const office = context.get(officeContext)
  const round = params['round'] ?? ''
  const withheld = await findWithheld(office, round)
  if (withheld) return { withheld }

  const query = resultQuery(office.api, round)
  const id = params['unit'] ?? ''
  const result = await office.queries.ensureQueryData(query)
  if (!findUnit(result, id)) throw data(undefined, { status: 404 })
  return { found: { query, id } }
}

export function UnitIndexScreen() {
  const { withheld, found } = useLoaderData<typeof loader>()
  return withheld ? <WithheldResult withheld={withheld} /> : <UnitIndex {...found} />
}

function UnitIndex(props: { query: ReturnType<typeof resultQuery>; id: string }) {
  const { t, language } = useI18n()
  const query = useQuery(props.query)
  if (!query.data) return <output>{t.app.opening}</output>

  const found = findUnit(query.data, props.id)
  if (!found) return <h1>{t.result.of.notHere}</h1>

  const { result, ranking, unit } = found
  return (
    <>
      <title>{`${unit.name} – ${t.app.result} – ${t.app.name}`}</title>
      <p className="screen-only back">
        <Link to={`/rounds/${result.round.id}/result?block=${ranking.block}`}>
          ← {t.app.result}: {ranking.name[language]}
        </Link>
      </p>
      <Headline {...found} />
      <ComputedNote query={query} result={result} />
      <UnitStanding {...found} />
      <IndexSum {...found} />
      <UnitAreas {...found} />
      <div className={css.pair}>
        <ChanceTable {...found} />
        <UnitRuns {...found} />
      </div>
    </>
  )
}

export { UnitIndexScreen as Component }

function findUnit(result: ResultDocument, id: string): UnitOfResult | undefined {
  return result.rankings
    .flatMap((ranking) => ranking.units.map((unit) => ({ result, ranking, unit })))
    .find(({ unit }) => unit.unit === id)
}

/** The unit's answer in one line: index, rank, how sure, how it moved. */
function Headline({ result, ranking, unit }: UnitOfResult) {
  const i18n = useI18n()
  const { t, format } = i18n
  const { index, interval, rankSet, rankRange, change } = unit
  const { earlier } = result.round
  return (
    <>
      <h1>{unit.name}</h1>
      <p className={css.headline}>{headlineWords({ ranking, unit }, i18n)}</p>
      <p className={css.facts}>
        {interval && <span>{t.result.of.interval(format.interval(interval, 2))}</span>}
        {rankSet && <span>{t.result.of.rankSet(...rankSet)}</span>}
        {rankRange && <span>{t.result.of.rankRange(...rankRange)}</span>}
        <span>{t.result.of.ballots(unit.ballots, unit.effectiveBallots)}</span>
      </p>
      {unit.overfull.length > 0 && (
        <p className="note">{t.result.of.overfull(unit.overfull.join(', '))}</p>
      )}
      {earlier && index && (
        <p>
          {t.result.change(t.result.round(earlier.year, earlier.half))}:{' '}
          <ChangeCell change={change} />
        </p>
      )}
    </>
  )
}

function headlineWords(
  { ranking, unit }: Pick<UnitOfResult, 'ranking' | 'unit'>,
  { t, format }: I18n,
): string {
  const { index, rank } = unit
  if (!index) return t.result.of.noIndexWhy(missingWords(unit, t))
  const percent = format.index(index.percent)
  if (rank === null) return t.result.of.headlineUnranked(percent)
  return t.result.of.headline(percent, rank, rankedCount(ranking))
}
