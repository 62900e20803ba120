import { ConfirmAction } from '../components/confirm-action.tsx'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { InvitationRow, PeopleList } from './people-queries.ts'
import css from './people.module.css'
import { roleWords, scopeWords } from './person-words.ts'
import { RenewInvitation } from './renew-invitation.tsx'

/** Who is invited and has not come yet. */
export function InvitationTable({ list }: { list: PeopleList }) {
  const { t, format } = useI18n()
  const words = t.people
  const columns: readonly Column<InvitationRow>[] = [
    { id: 'name', head: words.name, cell: ({ name }) => name, sort: ({ name }) => name },
    { id: 'email', head: words.email, cell: ({ email }) => email, sort: ({ email }) => email },
    {
      id: 'role',
      head: words.role,
      cell: ({ role, scope }) => {
        const part = scopeWords(scope, list)
        return part === undefined ? roleWords(role, t) : `${roleWords(role, t)} – ${part}`
      },
      sort: ({ role }) => roleWords(role, t),
    },
    {
      id: 'expires',
      head: words.expires,
      cell: ({ expiresAt }) => {
        const moment = format.moment(Date.parse(expiresAt))
        return isOver(expiresAt) ? words.expired(moment) : moment
      },
      sort: ({ expiresAt }) => expiresAt,
    },
    { id: 'by', head: words.madeBy, cell: ({ madeBy }) => madeBy ?? '–' },
    {
      id: 'actions',
      head: words.actions,
      cell: ({ id, name }) => (
        <div className={css.actions}>
          <RenewInvitation id={id} name={name} />
          <ConfirmAction
            label={words.withdraw}
            effect={words.withdrawEffect(name)}
            confirm={words.withdrawDo}
            destructive
            fields={{ intent: 'withdraw', id }}
          />
        </div>
      ),
    },
  ]
  return (
    <DataTable
      name="invited"
      caption={words.invitations}
      columns={columns}
      rows={list.invitations}
      rowId={({ id }) => id}
      tone={({ expiresAt }) => (isOver(expiresAt) ? 'quiet' : undefined)}
      empty={{ title: words.noInvitations, lead: words.noPeopleWhy }}
    />
  )
}

function isOver(expiresAt: string): boolean {
  return Date.parse(expiresAt) <= Date.now()
}
