import { Link } from 'react-router'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { PeopleList, PersonRow } from './people-queries.ts'
import { roleWords, rolesByRights, scopeWords } from './person-words.ts'

/** Everybody with an account; a press on a name opens what can be done. */
export function PeopleTable({ list }: { list: PeopleList }) {
  const { t, format } = useI18n()
  const words = t.people
  const state = (person: PersonRow) =>
    person.disabledAt ? words.disabled : person.resetUntil ? words.resetting : words.active

  const columns: readonly Column<PersonRow>[] = [
    {
      id: 'name',
      head: words.name,
      cell: ({ id, name }) => <Link to={`/people/${id}`}>{name}</Link>,
      sort: ({ name }) => name,
    },
    { id: 'email', head: words.email, cell: ({ email }) => email, sort: ({ email }) => email },
    {
      id: 'role',
      head: words.role,
      cell: ({ role, scope }) => {
        const part = scopeWords(scope, list)
        return (
          <>
            {roleWords(role, t)}
            {part !== undefined && <span className="soft"> – {part}</span>}
          </>
        )
      },
      sort: ({ role }) => roleWords(role, t),
    },
    {
      id: 'factor',
      head: words.secondFactor,
      cell: ({ secondFactor }) => (secondFactor ? words.on : words.off),
      sort: ({ secondFactor }) => (secondFactor ? words.on : words.off),
    },
    {
      id: 'last',
      head: words.lastSignIn,
      cell: ({ lastSignInAt }) => (
        <span className="number">
          {lastSignInAt === null ? words.never : format.moment(Date.parse(lastSignInAt))}
        </span>
      ),
      sort: ({ lastSignInAt }) => lastSignInAt,
      firstWay: 'descending',
    },
    { id: 'state', head: words.state, cell: state, sort: state },
  ]
  return (
    <DataTable
      caption={words.table}
      columns={columns}
      rows={list.people}
      rowId={({ id }) => id}
      search={({ name, email }) => `${name} ${email}`}
      searchLabel={words.search}
      filters={[
        {
          id: 'role',
          label: words.role,
          options: rolesByRights()
            .toReversed()
            .map((value) => ({ value, label: t.account.roles[value] })),
          keeps: ({ role }, value) => role === value,
        },
      ]}
      tone={({ disabledAt }) => (disabledAt ? 'quiet' : undefined)}
      empty={{ title: words.noPeople, lead: words.noPeopleWhy }}
    />
  )
}
