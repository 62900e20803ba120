import type { BallotKey } from '@phieu/survey/envelope'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../database/database.ts'
import { makeBallot } from '../../testing/test-ballots.ts'
import { testDatabases } from '../../testing/test-databases.ts'
import { handOut, rate } from '../../testing/test-insiders.ts'
import { putRoundIn } from '../../testing/test-moves.ts'
import type { TestOffice } from '../../testing/test-office.ts'
import { letIn } from '../../testing/test-people.ts'
import { drawBoxKey, openRealRound } from '../../testing/test-real-round.ts'

const round = 'practice-2026'
const reason = 'Mất cả hai tờ chìa khóa'

describe.each(testDatabases())('what one person alone may not do, on %s', (_kind, open) => {
  let office: TestOffice
  let database: Database
  let admin: string
  let council: string
  let sheet: BallotKey

  beforeEach(async () => {
    database = await open()
    sheet = await drawBoxKey()
    const { publicKey } = sheet
    const opened = await openRealRound(database, { holder: 'sheets', publicKey })
    office = opened.office
    admin = opened.cookies
    council = (await letIn(office, { role: 'council' })).cookies
  })
  afterEach(() => office.close())

  describe('named people’s ballots that nobody opens', () => {
    const leave = { to: 'approved', unopened: 'leave' }

    beforeEach(async () => {
      const { codes } = await handOut(office, admin, ['An', 'Bình'])
      for (const code of codes) await rate(office, code, 'C04')
      await putRoundIn(office.services.store, round, 'closed')
    })

    test('are left by two persons, with a reason', async () => {
      expect(await move(leave)).toMatchObject({ code: 'conflict' })
      expect(await move({ ...leave, reason })).toMatchObject({
        round: { state: 'closed' },
        proposed: { to: 'approved', unopened: 'leave', late: null, reason },
      })
      expect(await move({ ...leave, reason })).toMatchObject({ round: { state: 'closed' } })

      expect(await move({ to: 'approved' }, council)).toMatchObject({ code: 'conflict' })
      expect(await move(leave, council)).toMatchObject({
        round: { state: 'approved' },
        proposed: null,
      })
      const { moves } = await (await office.ask(`/api/rounds/${round}`, { cookies: admin })).json()
      expect(moves.at(-1)).toMatchObject({
        to: 'approved',
        by: { name: 'Tài khoản council' },
        reason,
      })
      expect(await box()).toMatchObject({ receipts: 2, lying: 2, counted: 0 })
    })

    test.each(['NGUYỄN THỊ ÁNH', 'Nguyen Thi Anh'])(
      'are left by somebody of the proposer’s name (%s) with words of their own only, and the log keeps it',
      async (name) => {
        await move({ ...leave, reason })
        const twin = (await letIn(office, { role: 'council', name, email: 'twin@a.vn' })).cookies

        expect(await move(leave, twin)).toMatchObject({ code: 'conflict' })
        expect(await move({ ...leave, reason: 'Hai người trùng tên' }, twin)).toMatchObject({
          round: { state: 'approved' },
        })
        const log = await office.ask('/api/log?action=round.moved', { cookies: admin })
        expect(JSON.stringify(await log.json())).toContain('same-name: 1')
      },
    )

    test('are left by a second person who writes nothing, and so has explained nothing red', async () => {
      await move({ ...leave, reason })
      await move(leave, council)

      const path = `/api/rounds/${round}/checks`
      const { to, checks } = await (await office.ask(path, { cookies: council })).json()

      expect(to).toBe('published')
      expect(checks[0]).toMatchObject({ code: 'thin-units', level: 'red' })
    })

    test('are opened after all where a sheet was found meanwhile: then one person approves', async () => {
      await move({ ...leave, reason })
      await openBox(sheet.secret)

      expect(await move({ to: 'approved', reason })).toMatchObject({
        round: { state: 'approved' },
        proposed: null,
      })
      expect(await box()).toMatchObject({ lying: 0, counted: 2 })
    })

    test('are left where the server has lost its own key too', async () => {
      const { keys } = office.services
      const ring = await keys.find(round)
      keys.find = async () => ring && { ...ring, roundSecret: undefined }

      expect(await box()).toMatchObject({ openable: 0, keys: { readable: false } })
      await move({ ...leave, reason })
      expect(await move(leave, council)).toMatchObject({ round: { state: 'approved' } })
    })
  })

  describe('what was proposed', () => {
    test('is withdrawn by whoever proposed it, and confirmed by nobody any more', async () => {
      await move({ to: 'closed', reason: 'Đủ phiếu' })

      expect(await withdraw(admin)).toMatchObject({ round: { state: 'open' }, proposed: null })

      expect(await withdraw(admin)).toMatchObject({ code: 'conflict' })
      expect(await move({ to: 'closed' }, council)).toMatchObject({ code: 'forbidden' })
      const log = await (
        await office.ask('/api/log?action=round-move.withdrawn', { cookies: admin })
      ).json()
      expect(log.entries).toMatchObject([
        { round, subject: { to: 'closed', proposedBy: expect.any(String), reason: 'Đủ phiếu' } },
      ])
    })

    test('is withdrawn by an admin too, and by nobody else', async () => {
      await move({ to: 'closed', reason: 'Đủ phiếu' })
      expect(await withdraw(council)).toMatchObject({ code: 'forbidden' })

      const other = await letIn(office, { role: 'admin', email: 'other@example.vn' })
      expect(await withdraw(other.cookies)).toMatchObject({ proposed: null })
    })

    test.each(['demoted', 'disabled'])(
      'is confirmed by nobody once whoever proposed it was %s',
      async (what) => {
        const other = await letIn(office, { role: 'admin', email: 'other@example.vn' })
        await move({ to: 'closed', reason: 'Đủ phiếu' }, other.cookies)
        const person = `/api/people/${other.id}`
        const answer =
          what === 'demoted'
            ? await office.ask(person, {
                method: 'POST',
                cookies: admin,
                body: { name: other.name, role: 'supervisor', scope: {} },
              })
            : await office.ask(`${person}/disable`, { method: 'POST', cookies: admin, body: {} })
        expect(answer.ok).toBe(true)

        expect(await move({ to: 'closed' }, council)).toMatchObject({ code: 'forbidden' })
        expect(await move({ to: 'closed', reason: 'Đủ phiếu' })).toMatchObject({
          round: { state: 'open' },
          proposed: { by: { name: expect.any(String) } },
        })
        expect(await move({ to: 'closed' }, council)).toMatchObject({ round: { state: 'closed' } })
      },
    )

    test('is not done by a second person who was too late to hear that it was withdrawn', async () => {
      await move({ to: 'closed', reason: 'Đủ phiếu' })
      const { store } = office.services
      const proposal = await store.findProposedMove(round)
      await withdraw(admin)
      store.findProposedMove = async () => proposal

      expect(await move({ to: 'closed' }, council)).toMatchObject({ code: 'conflict' })
      expect((await store.findRound(round))?.state).toBe('open')
    })
  })

  describe('named people’s ballots that came late', () => {
    const take = { to: 'approved', late: 'take', reason: 'Thiết bị mất mạng tám ngày' }

    beforeEach(async () => {
      const names = ['An', 'Bình', 'Chi', 'Dung', 'Em', 'Giang', 'Hà']
      const { codes } = await handOut(office, admin, names)
      const late = codes.slice(0, 5)
      for (const code of codes.slice(5)) await rate(office, code, 'C04')
      office.clock.now = new Date('2026-12-03T02:00:00Z')
      for (const code of late) await rate(office, code, 'C04', { sealedOn: '2026-11-29' })
      await office.pushOnline(
        Array.from({ length: 5 }, () => makeBallot({ sealedOn: '2026-11-29' })),
      )
      await putRoundIn(office.services.store, round, 'closed')
      await openBox(sheet.secret)
    })

    test('wait for the approval, which takes them with a sheet only', async () => {
      expect(await box()).toMatchObject({ held: 10, heldNamed: 5, lying: 0, counted: 2 })

      expect(await move(take)).toMatchObject({
        code: 'conflict',
        detail: expect.stringContaining('Bring a sheet'),
      })
      const { secret } = await drawBoxKey()
      expect(await move({ ...take, secret })).toMatchObject({ code: 'conflict' })
      expect(await box()).toMatchObject({ held: 10, counted: 2 })

      expect(await move({ ...take, secret: sheet.secret })).toMatchObject({
        round: { state: 'approved' },
      })
      expect(await box()).toMatchObject({ held: 0, lying: 0, counted: 12 })
    })

    test('are taken by a key that is written nowhere', async () => {
      await move({ ...take, secret: sheet.secret })

      const tables = ['audit_entries', 'round_moves', 'proposed_moves', 'round_keys'] as const
      const rows = await Promise.all(
        tables.map((table) => database.db.selectFrom(table).selectAll().execute()),
      )
      expect(JSON.stringify(rows)).toContain('Thiết bị mất mạng tám ngày')
      expect(JSON.stringify([rows, office.reports])).not.toContain(sheet.secret)
    })

    test('stay where no sheet is left, by two persons, while the others are taken', async () => {
      const lost = { ...take, unopened: 'leave' }
      expect(await move(lost)).toMatchObject({
        round: { state: 'closed' },
        proposed: { to: 'approved', late: 'take', unopened: 'leave' },
      })
      expect(await box()).toMatchObject({ held: 10 })

      expect(await move(lost, council)).toMatchObject({ round: { state: 'approved' } })
      expect(await box()).toMatchObject({ held: 5, heldNamed: 5, counted: 7 })
    })

    test('are left with all that came late by one person, as that leaves nothing unsaid', async () => {
      expect(await move({ ...take, late: 'leave' })).toMatchObject({ round: { state: 'approved' } })
      expect(await box()).toMatchObject({ held: 10, heldNamed: 5, counted: 2 })
    })
  })

  async function box() {
    return (await office.ask(`/api/rounds/${round}/box`, { cookies: admin })).json()
  }

  async function openBox(secret: string): Promise<void> {
    await post('/box/open', { secret }, admin)
    await office.services.counts.settle()
  }

  async function move(body: object, by = admin) {
    return (await post('/state', body, by)).json()
  }

  async function withdraw(by: string) {
    return (await post('/state/withdraw', {}, by)).json()
  }

  function post(path: string, body: object, cookies: string): Promise<Response> {
    return office.ask(`/api/rounds/${round}${path}`, { method: 'POST', cookies, body })
  }
})
