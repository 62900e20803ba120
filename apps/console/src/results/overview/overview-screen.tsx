/** `/rounds/:round`: how far is the round, and what do the units come to so far? */
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../../api/office.ts'
import { overviewQuery } from '../../api/queries.ts'
import type { Overview } from '../../api/answers.ts'
import { BoxNote } from '../../box/box-note.tsx'
import { boxQuery } from '../../box/box-queries.ts'
import { isTrial } from '../../box/is-trial.ts'
import { LiveNote } from '../../layout/live-note.tsx'
import { useIsAdmin } from '../../layout/office-data.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { BlockSection } from './block-section.tsx'
import { BlockTabs } from './block-tabs.tsx'
import { ExportMenu } from './export-menu.tsx'
import { sumStandings } from './overview-figures.ts'
import { readFilters } from './filters.ts'
import css from './overview.module.css'
import { RecountButton, RecountOutcome } from './recount-button.tsx'
import { StartHere } from './start-here.tsx'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const { block = 'first' } = readFilters(new URL(request.url).searchParams)
  const query = overviewQuery(api, round, block)
  await queries.ensureQueryData(query)
  return { query, box: boxQuery(api, round) }
}

export { recount as action } from './recount.ts'

export function OverviewScreen() {
  const { t } = useI18n()
  const isAdmin = useIsAdmin()
  const { query: overviewOf, box } = useLoaderData<typeof loader>()
  const query = useQuery(overviewOf)
  const [address] = useSearchParams()
  if (!query.data) return <output>{t.app.opening}</output>

  const overview = query.data
  const filters = readFilters(address)
  const block = overview.blocks.find((each) => each.id === filters.block) ?? overview.blocks[0]
  return (
    <>
      <title>{`${t.app.overview} – ${t.app.name}`}</title>
      <div className={css.head}>
        <div>
          <Headline overview={overview} />
          <LiveNote error={query.error} dataUpdatedAt={query.dataUpdatedAt} />
        </div>
        <div className={`${css.actions} screen-only`}>
          <ExportMenu round={overview.round.id} />
          {isAdmin && <RecountButton />}
        </div>
      </div>
      <RecountOutcome />
      <BoxNote round={overview.round.id} query={box}>
        {overview.round.state === 'open' && !isTrial(overview.round) && t.box.note.overview}
      </BoxNote>
      {overview.ballots === 0 && <StartHere />}
      <BlockTabs blocks={overview.blocks} current={block} />
      {block && <BlockSection block={block} overview={overview} filters={filters} />}
    </>
  )
}

export { OverviewScreen as Component }

/** The answer in one sentence, and what to look after. */
function Headline({ overview }: { overview: Overview }) {
  const { t } = useI18n()
  const isAdmin = useIsAdmin()
  const { units, withBallots, few } = sumStandings(overview.blocks)
  const silent = units - withBallots
  return (
    <>
      <h1>
        {t.overview.headline(overview.ballots, withBallots, units)};{' '}
        {silent === 0 ? t.overview.complete : t.overview.silent(silent)}
      </h1>
      <p className={css.facts}>
        {few > 0 && <span>{t.overview.fewUnits(few, overview.few)}</span>}
        {overview.refused > 0 && (
          <span>
            {isAdmin ? (
              <Link to="/refused">{t.overview.refused(overview.refused)}</Link>
            ) : (
              t.overview.refused(overview.refused)
            )}
          </span>
        )}
      </p>
    </>
  )
}
