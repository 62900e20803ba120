/** `/rounds/:round`: how far is the round, who is silent, and what do the units come to so far? */
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../../api/office.ts'
import { overviewQuery, sessionQuery } from '../../api/queries.ts'
import type { Overview } from '../../api/answers.ts'
import { BoxNote } from '../../box/box-note.tsx'
import { boxQuery } from '../../box/box-queries.ts'
import { isTrial } from '../../box/is-trial.ts'
import { RoundLine } from '../../charts/round-line.tsx'
import { devicesQuery, progressByQuery, type Progress } from '../../fieldwork/fieldwork-queries.ts'
import { LiveNote } from '../../layout/live-note.tsx'
import { useIsAdmin, useRole } from '../../layout/office-data.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { BlockSection } from './block-section.tsx'
import { BlockTabs } from './block-tabs.tsx'
import { ExportMenu } from './export-menu.tsx'
import { sumStandings } from './overview-figures.ts'
import { readFilters } from './filters.ts'
import css from './overview.module.css'
import { RecountButton, RecountOutcome } from './recount-button.tsx'
import { RoundFigures } from './round-figures.tsx'
import { StartHere } from './start-here.tsx'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const { block = 'first' } = readFilters(new URL(request.url).searchParams)
  const query = overviewQuery(api, round, block)
  const beside = { box: boxQuery(api, round), days: progressByQuery(api, round, 'day') }
  const devices = devicesQuery(api, round)
  const session = queries.ensureQueryData(sessionQuery(api))
  await Promise.all([
    session.then(({ user }) =>
      user?.role === 'council' ? undefined : queries.prefetchQuery(devices),
    ),
    queries.ensureQueryData(query),
    queries.prefetchQuery(beside.box),
    queries.prefetchQuery(beside.days),
  ])
  return { query, ...beside, devices }
}

export { recount as action } from './recount.ts'

export function OverviewScreen() {
  const { t } = useI18n()
  const isAdmin = useIsAdmin()
  const { query: overviewOf, box } = useLoaderData<typeof loader>()
  const { data: overview } = useQuery(overviewOf)
  // The units come once it has been painted how the round stands: their table is most of the page.
  const below = useDeferredValue(overview ?? null, null)
  const [address] = useSearchParams()
  if (!overview) return <output>{t.app.opening}</output>

  const filters = readFilters(address)
  const block = overview.blocks.find((each) => each.id === filters.block) ?? overview.blocks[0]
  return (
    <>
      <title>{`${t.app.overview} – ${t.app.name}`}</title>
      <div className={css.head}>
        <div>
          <Headline overview={overview} />
          <LiveNote query={overviewOf} />
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
      <Course overview={overview} />
      <BlockTabs blocks={overview.blocks} current={block} />
      {block && below && <BlockSection block={block} overview={overview} filters={filters} />}
    </>
  )
}

export { OverviewScreen as Component }

/** Where the ballots are, and how they came over the days; what can't be asked just now is left out. */
function Course({ overview }: { overview: Overview }) {
  const loaded = useLoaderData<typeof loader>()
  const { data: box } = useQuery(loaded.box)
  const { data: progress } = useQuery(loaded.days)
  const mayAsk = useRole() !== 'council'
  const { data: devices } = useQuery({ ...loaded.devices, enabled: mayAsk })
  const about = useMemo(
    () =>
      progress && {
        days: progress.rows.map(({ id, counted }) => ({ day: id, value: counted })),
        today: progress.today,
        target: progress.total.target ?? 0,
        period: periodOf(progress),
      },
    [progress],
  )
  return (
    <div className={css.course}>
      {box && progress && (!mayAsk || devices) && (
        <RoundFigures overview={overview} progress={progress} box={box} devices={devices} />
      )}
      {about && <RoundLine about={about} />}
    </div>
  )
}

/** The days of collecting, where both ends are set. */
function periodOf({ firstDay, lastDay }: Progress) {
  return firstDay === null || lastDay === null ? undefined : { from: firstDay, to: lastDay }
}

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
