import { Channel } from '@phieu/survey'
import { ProgressBar } from '../charts/progress-bar.tsx'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { useI18n, type I18n } from '../i18n/i18n.tsx'
import type { Progress, ProgressBy, ProgressRow } from './fieldwork-queries.ts'
import css from './fieldwork.module.css'
import { shareOf } from './progress-share.ts'

/** One row for each block, unit, group, channel, interviewer or day. */
export function ProgressTable({ progress }: { progress: Progress }) {
  const i18n = useI18n()
  const { by, rows } = progress
  const { progress: words } = i18n.t.fieldwork
  return (
    <DataTable
      caption={`${words.table}: ${words.views[by]}`}
      columns={columnsOf(by, i18n)}
      rows={rows}
      rowId={({ id }) => id}
      {...(rows.length > 8 &&
        by !== 'day' && {
          search: (row: ProgressRow) => `${row.id} ${nameOf(row, by, i18n)} ${row.under ?? ''}`,
          searchLabel: words.search,
        })}
      tone={(row) => (isBehind(row) && !rows.every(isBehind) ? 'care' : undefined)}
      empty={{ title: words.empty, lead: words.emptyWhy[by] }}
      size={100}
    />
  )
}

/** Where all are, nobody is picked out. */
function isBehind({ forecast }: ProgressRow): boolean {
  return forecast.state === 'stalled' || forecast.state === 'late'
}

function columnsOf(by: ProgressBy, i18n: I18n): readonly Column<ProgressRow>[] {
  const { t, format } = i18n
  const { progress: words } = t.fieldwork
  const counts = (['counted', 'held', 'excluded'] as const).map((key): Column<ProgressRow> => ({
    id: key,
    head: words[key],
    term: key,
    cell: (row) => format.count(row[key]),
    sort: (row) => row[key],
    align: 'figure',
  }))
  const name: Column<ProgressRow> = {
    id: 'name',
    head: words.views[by],
    cell: (row) => nameOf(row, by, i18n),
    sort: (row) => (by === 'day' ? row.id : nameOf(row, by, i18n)),
  }
  if (by === 'day') return [name, ...counts]

  const recent: Column<ProgressRow> = {
    id: 'recent',
    head: words.recent,
    term: 'recent',
    cell: (row) => format.count(row.recent),
    sort: (row) => row.recent,
    align: 'figure',
  }
  if (by === 'channel') return [name, ...counts, recent]

  const under = by === 'unit' || by === 'interviewer' ? [underColumn(by, i18n)] : []
  return [name, ...under, ...counts, ...targetColumns(by, i18n), recent, forecastColumn(i18n)]
}

function underColumn(by: 'unit' | 'interviewer', { t }: I18n): Column<ProgressRow> {
  return {
    id: 'under',
    head: t.fieldwork.progress.under[by],
    cell: ({ under }) => under ?? '–',
    sort: ({ under }) => under,
  }
}

function targetColumns(by: ProgressBy, { t, format }: I18n): readonly Column<ProgressRow>[] {
  const { progress: words } = t.fieldwork
  const isReached = ({ counted, target }: ProgressRow) =>
    target === null || target === 0 ? undefined : counted / target
  return [
    {
      id: 'target',
      head: by === 'interviewer' ? words.assigned : words.target,
      ...(by !== 'interviewer' && { term: 'quota' as const }),
      cell: ({ target }) => (target === null ? '–' : format.count(target)),
      sort: ({ target }) => target,
      align: 'figure',
    },
    {
      id: 'share',
      head: words.share,
      term: 'reached',
      cell: (row) => (
        <span className={css.share}>
          {shareOf(row, format) ?? '–'}
          {row.target !== null && row.target > 0 && (
            <ProgressBar done={row.counted} wanted={row.target} />
          )}
        </span>
      ),
      sort: isReached,
      firstWay: 'ascending',
      align: 'figure',
    },
  ]
}

function forecastColumn({ t, format }: I18n): Column<ProgressRow> {
  const { progress: words } = t.fieldwork
  return {
    id: 'forecast',
    head: words.forecast,
    term: 'forecast',
    cell: ({ forecast: { state, on } }) =>
      on === null ? words.states[state] : words.forecastOn(words.states[state], format.day(on)),
  }
}

function nameOf(row: ProgressRow, by: ProgressBy, { t, language, format }: I18n): string {
  if (by === 'day') return format.day(row.id)
  if (by === 'channel') {
    const channel = Channel.safeParse(row.id)
    return channel.success ? t.channels[channel.data] : row.id
  }
  const name = row.name?.[language] ?? row.id
  return by === 'block' ? `${row.id} – ${name}` : name
}
