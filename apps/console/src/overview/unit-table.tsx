import { parseFraction, fractionText } from '@phieu/scoring'
import { useTable } from '@tanstack/react-table'
import { useMemo, type ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { BlockOverview, UnitRow } from '../api/answers.ts'
import { shareOf } from '../api/estimate.ts'
import { EstimateAxis, EstimateTrack } from '../charts/estimate-track.tsx'
import { markOf, scaleOf, type Scale } from '../charts/estimate-scale.ts'
import { ProgressBar } from '../charts/progress-bar.tsx'
import { ScrollRegion } from '../frame/scroll-region.tsx'
import { withFilters } from '../frame/with-filters.ts'
import { useSpeech } from '../language/language.tsx'
import { shortName } from '../language/short-name.ts'
import { nextSort, type Filters } from './filters.ts'
import css from './unit-table.module.css'
import { features, unitColumns } from './unit-columns.ts'

/** The units of a block: points first, then how many ballots of which group they rest on. */
export function UnitTable(props: {
  block: BlockOverview
  units: UnitRow[]
  filters: Filters
  round: string
}) {
  const { t, language } = useSpeech()
  const { block, units, filters, round } = props
  const columns = useMemo(() => unitColumns(block.groups.map((group) => group.id)), [block.groups])
  const { order } = filters
  const sorting = useMemo(() => (order ? [{ id: order.by, desc: order.descending }] : []), [order])
  const table = useTable({
    features,
    columns,
    data: units,
    getRowId: (unit) => unit.id,
    state: { sorting },
  })
  const scale = scaleOf(block.units.flatMap((unit) => markOfUnit(unit) ?? []))

  return (
    <ScrollRegion className={css.frame ?? ''} label={t.overview.scroll}>
      <table className={css.table}>
        <caption className="unseen">{t.overview.table}</caption>
        <thead>
          <tr>
            <Head by="name" order={order} className={css.name}>
              {t.overview.unit}
            </Head>
            <Head by="points" order={order} className={css.points}>
              {t.overview.points} <span className="note">{t.overview.pointsHint}</span>
            </Head>
            <th scope="col" className={css.track}>
              <span className="note">{t.overview.scale}</span>
              <EstimateAxis scale={scale} />
            </th>
            <Head by="ballots" order={order} className={css.figure}>
              {t.overview.ballots}
            </Head>
            {block.groups.map((group) => (
              <Head key={group.id} by={`group.${group.id}`} order={order} className={css.group}>
                {shortName(group.name[language])}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <Row
              key={row.id}
              unit={row.original}
              block={block}
              scale={scale}
              path={`/rounds/${round}/units/${row.id}`}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** A head that orders the table by its column; how it is ordered now stands in the address. */
function Head(props: {
  by: string
  order: Filters['order']
  className: string | undefined
  children: ReactNode
}) {
  const [address] = useSearchParams()
  const { by, order } = props
  const descending = order?.by === by ? order.descending : undefined
  return (
    <th
      scope="col"
      className={props.className}
      aria-sort={descending === undefined ? undefined : descending ? 'descending' : 'ascending'}
    >
      <Link to={withFilters(address, { sort: nextSort(order, by) })} replace preventScrollReset>
        {props.children}
        <span aria-hidden="true" className={css.direction}>
          {descending === undefined ? '↕' : descending ? '↓' : '↑'}
        </span>
      </Link>
    </th>
  )
}

function Row(props: { unit: UnitRow; block: BlockOverview; scale: Scale; path: string }) {
  const { t, format } = useSpeech()
  const { unit, block, scale } = props
  return (
    <tr>
      <th scope="row" className={css.name}>
        <Link to={props.path}>{unit.name}</Link>
      </th>
      <td className={css.points}>
        <Points unit={unit} />
      </td>
      <td className={css.track}>
        <EstimateTrack mark={markOfUnit(unit)} scale={scale} />
      </td>
      <td className={css.figure}>{format.count(unit.ballots)}</td>
      {block.groups.map((group) => {
        const progress = unit.groups.find((each) => each.group === group.id)
        return (
          <td key={group.id} className={css.group}>
            {progress && (
              <>
                <span className="number">
                  {t.overview.ofTarget(progress.ballots, progress.target)}
                </span>
                {unit.tooFew.includes(group.id) && (
                  <span className={`warn ${css.few}`}>▲ {t.overview.few}</span>
                )}
                <ProgressBar done={progress.ballots} wanted={progress.target} />
              </>
            )}
          </td>
        )
      })}
    </tr>
  )
}

function Points({ unit }: { unit: UnitRow }) {
  const { t, format } = useSpeech()
  const { survey, itemsWithoutGroup } = unit
  const share = shareOf(survey)
  if (!share) return <span className="soft">{t.overview.noBallots}</span>
  return (
    <>
      <span className="number">
        <strong>{format.points(survey.points)}</strong>
        <span className="soft">
          {' '}
          / {format.points(survey.max)} · {format.percent(fractionText(share))}
        </span>
      </span>
      <span className={`note ${css.line}`}>
        {survey.interval
          ? `${t.overview.interval} ${format.interval(survey.interval, 2)}`
          : t.overview.intervalUnknown}
      </span>
      {itemsWithoutGroup > 0 && (
        <span className={`warn ${css.line}`}>▲ {t.overview.uncounted(itemsWithoutGroup)}</span>
      )}
    </>
  )
}

function markOfUnit({ survey }: UnitRow) {
  const points = survey.points === null ? undefined : parseFraction(survey.points)
  return markOf(points, parseFraction(survey.max), survey.interval)
}
