/** `/rounds/:round/result/units/:unit`: what is this unit's index, and where does every point come from? */
import type { ResultDocument } from '@phieu/scoring'
import { useQuery } from '@tanstack/react-query'
import { data, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../../api/office.ts'
import { resultQuery } from '../../api/queries.ts'
import { useI18n } from '../../i18n/i18n.tsx'
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

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = resultQuery(api, params['round'] ?? '')
  const unit = params['unit'] ?? ''
  if (!findUnit(await queries.ensureQueryData(query), unit)) throw data(undefined, { status: 404 })
  return { query, unit }
}

export function UnitIndexScreen() {
  const { t, language } = useI18n()
  const loaded = useLoaderData<typeof loader>()
  const query = useQuery(loaded.query)
  if (!query.data) return <output>{t.app.opening}</output>

  const found = findUnit(query.data, loaded.unit)
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
  const { t, format } = useI18n()
  const { index, rank, interval, rankRange, change } = unit
  const { earlier } = result.round
  return (
    <>
      <h1>{unit.name}</h1>
      <p className={css.headline}>
        {index && rank !== null
          ? t.result.of.headline(format.index(index.percent), rank, rankedCount(ranking))
          : t.result.of.noIndexWhy(missingWords(unit, t))}
      </p>
      <p className={css.facts}>
        {interval && <span>{t.result.of.interval(format.interval(interval, 2))}</span>}
        {rankRange && <span>{t.result.of.ranks(...rankRange)}</span>}
        <span>{t.unit.ballots(unit.ballots)}</span>
      </p>
      {earlier && index && (
        <p>
          {t.result.change(t.result.round(earlier.year, earlier.half))}:{' '}
          <ChangeCell change={change} />
        </p>
      )}
    </>
  )
}
