import { ConfirmAction } from '../components/confirm-action.tsx'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { Titles, TokenRow } from './token-queries.ts'

/** Every token, what it opens, and the way to revoke it. */
export function TokenTable(props: { tokens: readonly TokenRow[]; titles: Titles }) {
  const { tokens, titles } = props
  const { t, language, format } = useI18n()
  const words = t.tokens
  const columns: readonly Column<TokenRow>[] = [
    { id: 'name', head: words.name, cell: ({ name }) => name, sort: ({ name }) => name },
    {
      id: 'subjects',
      head: words.subjects,
      cell: ({ subjects }) => subjects.map((each) => words.subject[each]).join(', '),
    },
    {
      id: 'rounds',
      head: words.rounds,
      cell: ({ rounds }) =>
        rounds?.map((id) => titles.get(id)?.[language] ?? id).join(', ') ?? words.everyRound,
    },
    { id: 'by', head: words.madeBy, cell: ({ madeBy }) => madeBy ?? '–' },
    {
      id: 'used',
      head: words.lastUsed,
      cell: ({ lastUsedOn }) => (lastUsedOn === null ? words.never : format.day(lastUsedOn)),
      sort: ({ lastUsedOn }) => lastUsedOn,
      firstWay: 'descending',
    },
    {
      id: 'expires',
      head: words.expires,
      cell: ({ expiresOn }) => format.day(expiresOn),
      sort: ({ expiresOn }) => expiresOn,
    },
    {
      id: 'state',
      head: words.state,
      cell: ({ state }) => words.states[state],
      sort: ({ state }) => words.states[state],
    },
    {
      id: 'actions',
      head: words.actions,
      cell: ({ id, name, state }) =>
        (state === 'usable' || state === 'ownerless') && (
          <ConfirmAction
            label={words.revoke}
            effect={words.revokeEffect(name)}
            confirm={words.revokeDo}
            destructive
            fields={{ id }}
          />
        ),
    },
  ]
  return (
    <DataTable
      caption={words.table}
      columns={columns}
      rows={tokens}
      rowId={({ id }) => id}
      tone={({ state }) => (state === 'usable' ? undefined : 'quiet')}
      empty={{ title: words.none, lead: words.noneWhy }}
    />
  )
}
