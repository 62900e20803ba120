import { Button } from '@mantine/core'
import { useFetcher } from 'react-router'
import { ConfirmAction } from '../components/confirm-action.tsx'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { OwnSession } from './account-query.ts'
import { browserOf } from './browser-words.ts'
import css from './account.module.css'

/** Where the account is signed in; each place but this one can be signed out. */
export function SessionTable({ sessions }: { sessions: readonly OwnSession[] }) {
  const { t, format } = useI18n()
  const words = t.ownAccount
  const columns: readonly Column<OwnSession>[] = [
    {
      id: 'browser',
      head: words.browser,
      cell: ({ userAgent, isThis }) => (
        <>
          <BrowserName userAgent={userAgent} />
          {isThis && <span className={css.this}> ({words.thisOne})</span>}
        </>
      ),
    },
    {
      id: 'begun',
      head: words.begun,
      cell: ({ begunAt }) => <span className="number">{format.moment(Date.parse(begunAt))}</span>,
    },
    {
      id: 'used',
      head: words.lastUsed,
      cell: ({ lastUsedAt }) => (
        <span className="number">{format.moment(Date.parse(lastUsedAt))}</span>
      ),
    },
    { id: 'peer', head: words.peer, cell: ({ peer }) => peer || words.unknownPeer },
    {
      id: 'end',
      head: t.people.actions,
      cell: ({ id, isThis }) => !isThis && <EndSession id={id} />,
    },
  ]
  return (
    <section className={`${css.part} ${css.wide}`}>
      <h2>{words.sessionsSection}</h2>
      <p className="soft">{words.sessionsLead(sessions.length)}</p>
      <DataTable
        caption={words.sessionsSection}
        columns={columns}
        rows={sessions}
        rowId={({ id }) => id}
        empty={{ title: words.noSessions, lead: '' }}
      />
      {sessions.length > 1 && (
        <ConfirmAction
          label={words.endOthers}
          effect={words.endOthersEffect}
          confirm={words.endOthersDo}
          fields={{ intent: 'end-others' }}
          done={words.endedOthers}
        />
      )}
    </section>
  )
}

function BrowserName({ userAgent }: { userAgent: string }) {
  const { ownAccount: words } = useI18n().t
  const { browser, system } = browserOf(userAgent)
  if (browser === undefined) return system ?? words.unknownBrowser
  return system === undefined ? browser : words.browserOn(browser, system)
}

function EndSession({ id }: { id: string }) {
  const { t } = useI18n()
  const fetcher = useFetcher()
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="id" value={id} />
      <Button type="submit" variant="default" size="xs" name="intent" value="end-session">
        {fetcher.state === 'idle' ? t.ownAccount.endSession : t.form.doing}
      </Button>
    </fetcher.Form>
  )
}
