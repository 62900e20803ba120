import { Channel } from '@phieu/survey'
import { DataTable } from '../components/table/data-table.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from '../fieldwork/fieldwork.module.css'
import type { ResponseRates } from '../fieldwork/fieldwork-queries.ts'
import { Notes } from '../fieldwork/interviewer-columns.tsx'

type Row = ResponseRates['channels'][number]

/** Channels whose ballots come by an open link where no invitations were issued. */
const handedOut: ReadonlySet<string> = new Set(
  Channel.options.filter((channel) => channel !== 'interview' && channel !== 'paper'),
)

/** What was handed out and what came back, by channel; nothing joins the two. */
export function ReturnsTable({ channels }: { channels: readonly Row[] }) {
  const { t, format } = useI18n()
  const words = t.fieldwork.contacts
  const nameOf = ({ channel }: Row) => {
    const known = Channel.safeParse(channel)
    return known.success ? t.channels[known.data] : channel
  }
  const figures = (['returned', 'valid', 'invalid', 'held'] as const).map((key) => ({
    id: key,
    head: words[key],
    cell: (row: Row) => format.count(row[key]),
    sort: (row: Row) => row[key],
    align: 'figure' as const,
  }))
  return (
    <section className={css.part}>
      <h2>{words.returns}</h2>
      <p className="soft">{words.returnsLead}</p>
      <DataTable
        name="returns"
        caption={words.returns}
        columns={[
          { id: 'channel', head: words.channel, cell: nameOf, sort: nameOf },
          {
            id: 'issued',
            head: words.issued,
            cell: ({ channel, issued }) => {
              if (issued !== null) return format.count(issued)
              return handedOut.has(channel) ? words.openLink : '–'
            },
            align: 'figure',
          },
          {
            id: 'spent',
            head: words.spent,
            cell: ({ issued, spent }) => (
              <>
                {spent === null ? '–' : format.count(spent)}
                <Notes
                  notes={[
                    spent !== null &&
                      issued !== null &&
                      issued > 0 &&
                      words.spentShare(format.percent(`${spent}/${issued}`)),
                  ]}
                />
              </>
            ),
            align: 'figure',
          },
          ...figures,
        ]}
        rows={channels}
        rowId={({ channel }) => channel}
        empty={{ title: t.fieldwork.progress.none, lead: t.fieldwork.progress.emptyWhy.channel }}
      />
    </section>
  )
}
