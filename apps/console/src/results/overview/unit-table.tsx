import { parseFraction, fractionText } from '@phieu/scoring'
import { useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import { Link } from 'react-router'
import type { BlockOverview, UnitRow } from '../../api/answers.ts'
import { shareOf } from '../../api/estimate.ts'
import { EstimateAxis, EstimateTrack } from '../../charts/estimate-track.tsx'
import { markOf, scaleOf, type Scale } from '../../charts/estimate-scale.ts'
import { ProgressBar } from '../../charts/progress-bar.tsx'
import { ScrollRegion } from '../../components/table/scroll-region.tsx'
import { SortHead } from '../../components/table/sort-head.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { IntervalLine } from '../interval-line.tsx'
import { shortName } from '@phieu/survey'
import type { Filters } from './filters.ts'
import css from './unit-table.module.css'
import { features, unitColumns } from './unit-columns.ts'

/** The units of a block: points first, then how many ballots of which group they rest on. */
export function UnitTable(props: {
  block: BlockOverview
  units: UnitRow[]
  filters: Filters
  round: string
}) {
  const { t, language } = useI18n()
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
            <SortHead by="name" order={order} first="ascending" className={css.name}>
              {t.overview.unit}
            </SortHead>
            <SortHead by="points" order={order} first="descending" className={css.points}>
              {t.overview.points} <span className="note">{t.overview.pointsHint}</span>
            </SortHead>
            <th scope="col" className={css.track}>
              <span className="note">{t.overview.scale}</span>
              <EstimateAxis scale={scale} />
            </th>
            <SortHead by="ballots" order={order} first="descending" className={css.figure}>
              {t.overview.ballots}
            </SortHead>
            {block.groups.map((group) => (
              <SortHead
                key={group.id}
                by={`group.${group.id}`}
                order={order}
                first="descending"
                className={css.group}
              >
                {shortName(group.name[language])}
              </SortHead>
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

function Row(props: { unit: UnitRow; block: BlockOverview; scale: Scale; path: string }) {
  const { t, format } = useI18n()
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
  const { t, format } = useI18n()
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
        <IntervalLine interval={survey.interval} />
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
