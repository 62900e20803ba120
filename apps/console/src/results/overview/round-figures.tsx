import type { Box } from '@phieu/office'
import type { TermId } from '@phieu/office/glossary'
import { useEffect, useMemo } from 'react'
import type { Overview } from '../../api/answers.ts'
import { FigureRow, type Figure } from '../../components/figure-row.tsx'
import type { DeviceList, Progress } from '../../fieldwork/fieldwork-queries.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { useRole } from '../../layout/office-data.ts'
import { sumStandings } from './overview-figures.ts'
import { keepSums, readEarlier, type Seen, type Sums } from './seen.ts'

/** Where the ballots of a round are, and what has changed since this browser showed it on an earlier day. */
export function RoundFigures(props: {
  overview: Overview
  progress: Progress
  box: Box
  /** Left out for whom no phone is told of. */
  devices: DeviceList | undefined
}) {
  const { t, format } = useI18n()
  const role = useRole()
  const { overview, progress, box, devices } = props
  const words = t.overview.figures
  const { id } = overview.round
  const { units, withBallots } = sumStandings(overview.blocks)
  const owing =
    devices?.devices.filter(({ revokedOn, report }) => !revokedOn && report?.unsent) ?? []
  const sums: Sums = {
    counted: overview.ballots,
    lying: box.lying,
    held: progress.total.held,
    silent: units - withBallots,
    owed: owing.reduce((sum, { report }) => sum + (report?.unsent ?? 0), 0),
  }
  const earlier = useEarlier(id, progress.today, sums)

  const figure = (key: keyof Sums & TermId, label: string, to: string, isCare = false): Figure => ({
    value: format.count(sums[key]),
    label,
    term: key,
    to: `/rounds/${id}${to}`,
    ...(isCare && sums[key] > 0 && { tone: 'care' as const }),
    ...(earlier && {
      note: words.change(sums[key] - earlier.sums[key], format.day(earlier.day)),
    }),
  })
  return (
    <FigureRow
      figures={[
        figure('counted', words.counted, '/fieldwork'),
        figure('lying', words.lying, '/box'),
        figure('held', words.held, role === 'council' ? '/fieldwork' : '/review?review=held'),
        figure('silent', words.silent(units), `?${silentOnes(overview)}`, true),
        ...(devices ? [figure('owed', words.owed(owing.length), '/fieldwork/devices', true)] : []),
      ]}
    />
  )
}

/** The units without a ballot, in the first block that has one. */
function silentOnes({ blocks }: Overview): URLSearchParams {
  const block = blocks.find(({ standing }) => standing.withBallots < standing.units)
  return new URLSearchParams({ ...(block && { block: block.id }), show: 'silent' })
}

function useEarlier(round: string, today: string, sums: Sums): Seen | undefined {
  const { counted, lying, held, silent, owed } = sums
  const earlier = useMemo(() => readEarlier(localStorage, round, today), [round, today])
  useEffect(() => {
    keepSums(localStorage, round, { day: today, sums: { counted, lying, held, silent, owed } })
  }, [round, today, counted, lying, held, silent, owed])
  return earlier
}
