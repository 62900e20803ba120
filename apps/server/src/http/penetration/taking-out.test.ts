/**
 * Who takes something out of the office, written by hand: the declarations say it too, and if both
 * said the same by being the same, nobody would notice a right that was given away.
 */
import type { Role } from '@phieu/office'
import { ExportTableName } from '@phieu/survey'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestOffice, type AskRequest, type TestOffice } from '../../testing/test-office.ts'
import { anyScope, letIn } from '../../testing/test-people.ts'

const round = '/api/rounds/practice-2026'
const id = '00000000-0000-4000-8000-000000000000'

interface TakingOut {
  what: string
  path: string
  body?: unknown
  /** Everybody else is refused. */
  who: readonly Role[]
}

const takingOut: readonly TakingOut[] = [
  {
    what: 'a backup',
    path: '/api/keeping/backups/phieu-backup_20261120T183000Z.zip',
    who: ['admin'],
  },
  { what: 'the list of backups', path: '/api/keeping', who: ['admin'] },
  {
    what: 'the office’s package of a publication, in which nothing is hidden',
    path: '/api/publications/practice-2026/package.zip',
    who: ['admin'],
  },
  {
    what: 'a published package, by putting another in its place',
    path: `${round}/package`,
    body: new Uint8Array([1]),
    who: ['admin'],
  },
  { what: 'how many insiders there are', path: `${round}/insiders`, who: ['admin'] },
  { what: 'a list of insiders', path: `${round}/insiders/managers`, who: ['admin'] },
  {
    what: 'a list of insiders as a workbook',
    path: `${round}/insiders/managers/template.xlsx`,
    who: ['admin'],
  },
  {
    what: 'letters with insiders’ links',
    path: `${round}/insiders/managers/links`,
    body: {},
    who: ['admin'],
  },
  {
    what: 'reminders with insiders’ addresses',
    path: `${round}/insiders/managers/reminders/reminders.csv`,
    who: ['admin'],
  },
  { what: 'codes of invitations', path: `${round}/batches/${id}/codes.csv`, who: ['admin'] },
  {
    what: 'codes of invitations, by looking at them',
    path: `${round}/batches/${id}/codes/shown`,
    who: ['admin'],
  },
  {
    what: 'codes of invitations on paper',
    path: `${round}/batches/${id}/print/cards.pdf`,
    who: ['admin'],
  },
  {
    what: 'codes of invitations, made again',
    path: `${round}/batches/${id}/renew`,
    body: {},
    who: ['admin'],
  },
  { what: 'links on paper', path: `${round}/links/print.pdf`, who: ['admin', 'supervisor'] },
  {
    what: 'links as a table',
    path: `${round}/links/table/links.csv`,
    who: ['admin', 'supervisor'],
  },
  {
    what: 'enrolment sheets',
    path: `${round}/enrolments`,
    body: {},
    who: ['admin', 'supervisor'],
  },
  {
    what: 'aggregates',
    path: `${round}/exports/items.csv`,
    who: ['admin', 'supervisor', 'council'],
  },
  { what: 'the annex of a decision', path: `${round}/annex/annex.docx`, who: ['admin', 'council'] },
  {
    what: 'the file of an export',
    path: `/api/exports/${id}/file`,
    who: ['admin', 'supervisor', 'council'],
  },
  { what: 'the log', path: '/api/log', who: ['admin'] },
  { what: 'the log as a file', path: '/api/log/export', who: ['admin'] },
  { what: 'the list of refused ballots', path: '/api/refused', who: ['admin'] },
  { what: 'a refused ballot', path: `/api/refused/${'0'.repeat(64)}`, who: ['admin'] },
  { what: 'the list of held ballots', path: `${round}/review`, who: ['admin', 'supervisor'] },
  {
    what: 'an erratum, by publishing it',
    path: `${round}/errata`,
    body: { vi: 'x', en: 'x' },
    who: ['admin'],
  },
  { what: 'whom the rule would commend', path: `${round}/awards`, who: ['admin', 'council'] },
  {
    what: 'a decision about a commendation',
    path: `${round}/awards`,
    body: { block: 'B', kind: 'first', unit: 'C04', granted: true },
    who: ['admin', 'council'],
  },
  { what: 'what units object', path: `${round}/replies`, who: ['admin', 'council'] },
  {
    what: 'the file of an objection',
    path: `${round}/replies/2/A25-01/file`,
    who: ['admin', 'council'],
  },
  {
    what: 'an answer to an objection',
    path: `${round}/replies/2/A25-01`,
    body: { verdict: 'dismissed', text: 'x' },
    who: ['admin', 'council'],
  },
  {
    what: 'provisional results, by beginning to show them',
    path: `${round}/replies`,
    body: { until: '2026-11-25' },
    who: ['admin'],
  },
  { what: 'one’s own provisional result', path: '/api/mine/unit/replies', who: ['unit'] },
  {
    what: 'an objection, by making it',
    path: '/api/mine/unit/replies/practice-2026',
    body: { text: 'x' },
    who: ['unit'],
  },
  {
    what: 'what a ballot says',
    path: `${round}/review/ballots/${id}`,
    who: ['admin', 'supervisor'],
  },
]

/** Who may take out which table of a round. */
const tables: Readonly<Record<ExportTableName, readonly Role[]>> = {
  items: ['admin', 'supervisor', 'council'],
  areas: ['admin', 'supervisor', 'council'],
  ballots: ['admin'],
  texts: ['admin'],
  contacts: ['admin'],
  log: ['admin'],
}

const roles = ['admin', 'supervisor', 'interviewer', 'council', 'unit'] as const

let office: TestOffice
const cookies = new Map<Role, string>()
beforeAll(async () => {
  office = await openTestOffice()
  for (const role of roles) {
    cookies.set(role, (await letIn(office, { role, scope: anyScope(role) })).cookies)
  }
})
afterAll(() => office.close())

test.each(takingOut)('$what: to $who alone', async ({ path, body, who }) => {
  const request: AskRequest = body === undefined ? {} : { method: 'POST', body }

  const stranger = await office.ask(path, request)
  const answers = await Promise.all(
    roles.map(async (role) => {
      const answer = await office.ask(path, { ...request, cookies: cookies.get(role) ?? '' })
      return [role, answer.status === 403 || answer.status === 401] as const
    }),
  )

  expect(stranger.status).toBe(401)
  expect(answers.flatMap(([role, isRefused]) => (isRefused ? [] : [role]))).toEqual(who)
})

test.each(ExportTableName.options)(
  'an export of %s: begun by those who may alone',
  async (table) => {
    const wish = { table, format: 'csv', language: 'vi' }

    const statuses = await Promise.all(
      roles.map(async (role) => {
        const request = { method: 'POST', body: wish, cookies: cookies.get(role) ?? '' } as const
        return [role, (await office.ask(`${round}/exports`, request)).status] as const
      }),
    )

    const may = (role: Role) => tables[table].includes(role)
    expect(statuses).toEqual(roles.map((role) => [role, may(role) ? 200 : 403]))
  },
)

test('the file of an export goes to whoever began it, also before another admin', async () => {
  const own = cookies.get('admin') ?? ''
  const wish = { table: 'ballots', format: 'csv', language: 'vi' }
  const begun = await office.ask(`${round}/exports`, { method: 'POST', body: wish, cookies: own })
  const { id: job } = await begun.json()
  const other = await letIn(office, { role: 'admin', email: 'other@example.vn' })

  for (const others of [cookies.get('council'), cookies.get('supervisor'), other.cookies]) {
    for (const path of [`/api/exports/${job}`, `/api/exports/${job}/file`]) {
      expect((await office.ask(path, { cookies: others ?? '' })).status).toBe(404)
    }
  }
  expect((await office.ask(`/api/exports/${job}`, { cookies: own })).status).toBe(200)
})
