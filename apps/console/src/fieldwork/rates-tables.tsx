import { ContactOutcome } from '@phieu/survey'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { useI18n, type I18n } from '../i18n/i18n.tsx'
import css from './fieldwork.module.css'
import type { ResponseRates } from './fieldwork-queries.ts'

type Row = ResponseRates['rows'][number]

/** Each with its word of the glossary, in the order of their columns. */
const rateTerms = [
  ['rr1', 'responseRate'],
  ['rr2', 'responseRate2'],
  ['rr3', 'responseRate3'],
  ['rr4', 'responseRate4'],
  ['rr5', 'responseRate5'],
  ['rr6', 'responseRate6'],
  ['coop1', 'cooperationRate'],
  ['eligibility', 'eligibility'],
] as const

/** The response rates of each row, and what they mean. */
export function RatesTable({ rates }: { rates: ResponseRates }) {
  const i18n = useI18n()
  const words = i18n.t.fieldwork.contacts
  const columns = rateTerms.map(([name, term]): Column<Row> => ({
    id: name,
    head: words.rate[name],
    cell: (row) => i18n.format.percent(row.rates[name]),
    term,
    align: 'figure',
  }))
  return (
    <section className={css.part}>
      <h2>{words.rates}</h2>
      <DataTable
        name="rates"
        caption={words.rates}
        columns={[nameColumn(rates, i18n), ...columns]}
        rows={rates.rows}
        rowId={({ id }) => id}
        empty={{ title: words.none, lead: words.noneWhy }}
      />
      <p className="note">
        {words.meaning} {words.source}
      </p>
    </section>
  )
}

/** How many of each outcome; complete interviews are counted from ballots. */
export function OutcomesTable({ rates }: { rates: ResponseRates }) {
  const i18n = useI18n()
  const { t, format } = i18n
  const words = t.fieldwork.contacts
  const outcomes = ContactOutcome.options.map((outcome): Column<Row> => ({
    id: outcome,
    head: words.outcome[outcome],
    cell: (row) => format.count(row.outcomes[outcome]),
    sort: (row) => row.outcomes[outcome],
    align: 'figure',
  }))
  const totalOf = ({ contacts }: Row) =>
    Object.values(contacts).reduce((sum, count) => sum + count, 0)
  return (
    <section className={css.part}>
      <h2>{words.outcomes}</h2>
      <DataTable
        name="outcomes"
        caption={words.outcomes}
        columns={[
          nameColumn(rates, i18n),
          {
            id: 'complete',
            head: words.complete,
            cell: ({ contacts }) => format.count(contacts.complete),
            sort: ({ contacts }) => contacts.complete,
            align: 'figure',
          },
          ...outcomes,
          {
            id: 'total',
            head: words.total,
            cell: (row) => format.count(totalOf(row)),
            sort: totalOf,
            align: 'figure',
          },
        ]}
        rows={rates.rows}
        rowId={({ id }) => id}
        empty={{ title: words.none, lead: words.noneWhy }}
      />
    </section>
  )
}

function nameColumn({ by }: ResponseRates, { t, language }: I18n): Column<Row> {
  const words = t.fieldwork.contacts
  return {
    id: 'name',
    head: by === 'round' ? words.name : words.views[by],
    cell: ({ name, id }) => (by === 'round' ? words.views.round : (name?.[language] ?? id)),
  }
}
