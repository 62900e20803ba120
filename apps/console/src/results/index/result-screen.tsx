/** `/rounds/:round/result?block=…&view=…&q=…`: who stands where, and how sure is that? */
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../../api/office.ts'
import { collectingQuery, resultQuery } from '../../api/queries.ts'
import { SearchField } from '../../components/table/search-field.tsx'
import { Tabs } from '../../layout/tabs.tsx'
import { Views } from '../../layout/views.tsx'
import { withFilters } from '../../components/table/with-filters.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { AnnexLinks } from './annex-links.tsx'
import { definitionQuery } from '../../catalogue/catalogue-queries.ts'
import { AreasView } from './areas-view.tsx'
import { ComputedNote } from './computed-note.tsx'
import { findRanking, foundUnits, isOfUnits, readView, VIEWS } from './filters.ts'
import { QualityView } from './quality-view.tsx'
import { RankingHeadline } from './ranking-headline.tsx'
import { RankingTable } from './ranking-table.tsx'
import { rankedCount } from './rank-sentence.ts'
import css from './result.module.css'
import { RunsTable } from './runs-table.tsx'
import { findWithheld, WithheldResult } from './withheld.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const office = context.get(officeContext)
  const round = params['round'] ?? ''
  const withheld = await findWithheld(office, round)
  if (withheld) return { withheld }

  const query = resultQuery(office.api, round)
  const { round: about } = await office.queries.ensureQueryData(query)
  const { id, version } = about.definition
  return {
    query,
    collecting: collectingQuery(office.api, round),
    definition: definitionQuery(office.api, id, String(version)),
  }
}

export function ResultScreen() {
  const { withheld, query, collecting, definition } = useLoaderData<typeof loader>()
  if (withheld) return <WithheldResult withheld={withheld} />
  return <Result of={query} collecting={collecting} definition={definition} />
}

interface ResultProps {
  of: ReturnType<typeof resultQuery>
  collecting: ReturnType<typeof collectingQuery>
  definition: ReturnType<typeof definitionQuery>
}

function Result({ of, collecting, definition }: ResultProps) {
  const { t, language } = useI18n()
  const query = useQuery(of)
  const [address] = useSearchParams()
  if (!query.data) return <output>{t.app.opening}</output>

  const result = query.data
  const ranking = findRanking(result.rankings, address)
  const view = readView(address)
  if (!ranking) return <h1>{t.result.title}</h1>

  const units = foundUnits(ranking.units, address)
  return (
    <>
      <title>{`${t.app.result} – ${t.app.name}`}</title>
      <RankingHeadline result={result} ranking={ranking} />
      <ComputedNote query={query} result={result} />
      <Tabs
        label={t.result.blocks}
        tabs={result.rankings.map((each) => ({
          to: withFilters(address, { block: each.block }),
          head: each.blocks.map((block) => t.overview.block(block)).join(', '),
          name: each.name[language],
          note: t.result.ranked(rankedCount(each), each.units.length),
          current: each === ranking,
        }))}
      />
      <div className={css.choices}>
        <Views
          label={t.result.views}
          views={VIEWS.map((each) => ({
            to: withFilters(address, { view: each === 'ranking' ? '' : each }),
            text: t.result.view[each],
            current: each === view,
          }))}
        />
        {isOfUnits(view) && (
          <search className="screen-only">
            <SearchField />
          </search>
        )}
        {isOfUnits(view) && (
          <output className="soft">{t.overview.found(units.length, ranking.units.length)}</output>
        )}
      </div>
      {units.length === 0 && isOfUnits(view) ? (
        <p>
          {t.overview.nothingFound}{' '}
          <Link to={withFilters(address, { q: '' })}>{t.overview.clear}</Link>
        </p>
      ) : (
        <>
          {view === 'ranking' && (
            <>
              <RankingTable result={result} ranking={ranking} units={units} />
              {rankedCount(ranking) > 0 && <AnnexLinks result={result} ranking={ranking} />}
            </>
          )}
          {view === 'areas' && <AreasView result={result} ranking={ranking} />}
          {view === 'quality' && (
            <QualityView
              result={result}
              ranking={ranking}
              collecting={collecting}
              definition={definition}
            />
          )}
          {view === 'runs' && <RunsTable result={result} ranking={ranking} units={units} />}
        </>
      )}
    </>
  )
}

export { ResultScreen as Component }
