import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BallotKey } from '@phieu/survey/envelope'
import type { Ballot } from '@phieu/survey'
import type { Database } from '../database/database.ts'
import { makeBallot, unitA, unitB } from '../testing/test-ballots.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { sealEntry } from '../testing/test-envelopes.ts'
import { handOut, insiderBallot, rate, type openInsiderDesk } from '../testing/test-insiders.ts'
import { putRoundIn } from '../testing/test-moves.ts'
import type { TestOffice } from '../testing/test-office.ts'
import { letIn } from '../testing/test-people.ts'
import { enrolPhone, openTestPhone } from '../testing/test-phone.ts'
import { drawBoxKey, openRealRound } from '../testing/test-real-round.ts'
import { uuidOf } from '../database/bytes.ts'

const round = 'practice-2026'
const names = ['An', 'Bình', 'Chi', 'Dũng', 'Em', 'Giang', 'Hà', 'Khanh']

describe.each(testDatabases())('the ballot box of a real round on %s', (kind, open) => {
  let office: TestOffice
  let database: Database
  let cookies: string
  let sheet: BallotKey

  beforeEach(async () => {
    database = await open()
    sheet = await drawBoxKey()
    const { publicKey } = sheet
    const opened = await openRealRound(database, { holder: 'sheets', publicKey })
    office = opened.office
    cookies = opened.cookies
  })
  afterEach(() => office.close())

  test('shows no more of a named person’s ballot than how many there are, until all are opened together', async () => {
    const { codes, desk } = await handOut(office, cookies, names)
    const watched = [await watch(desk)]
    for (const code of codes) {
      await rate(office, code, 'C04')
      watched.push(await watch(desk))
    }

    expect(new Set(watched).size).toBe(1)
    expect(await box()).toMatchObject({ lying: 8, named: 8, openable: 0, counted: 0 })

    await putRoundIn(office.services.store, round, 'closed')
    expect(await openBox(sheet.secret)).toBe(200)
    expect(await box()).toMatchObject({ lying: 0, counted: 8 })
    expect(await reviewed('CTH')).toHaveLength(8)
  })

  test('joins no ballot to whose right was used, by whatever a database account can read', async () => {
    const { codes } = await handOut(office, cookies, names)
    const answers = new Map<string, number>()
    for (const [at, code] of codes.entries()) {
      answers.set(names[at] ?? '', 1 + (at % 5))
      await rate(office, code, 'C04', { answer: 1 + (at % 5) })
    }
    await office.services.store.beginDay('2026-11-22')
    const whose = await rightsByAge()
    await putRoundIn(office.services.store, round, 'closed')
    await openBox(sheet.secret)
    const ballots = await ballotsByAge()

    expect(ballots).toHaveLength(8)
    // All of a cell are written at once: no transaction tells one of them from another.
    expect(new Set(ballots.map(({ written }) => written)).size).toBe(1)
    expect(whose).toHaveLength(8)
    expect(
      whose.filter(({ written }) => kind === 'postgres' && written === ballots[0]?.written),
    ).toEqual([])
    const ids = await sql<{ id: Buffer }>`select id from receipts`.execute(database.db)
    const sent = new Set(ids.rows.map(({ id }) => id.toString('hex')))
    expect(ballots.filter(({ id }) => sent.has(id.replaceAll('-', '')))).toEqual([])
  })

  test('opens what came through open links where ten lie there, five by five, and keeps five', async () => {
    const lying = async () => [(await box()).lying, (await box()).counted]

    await office.pushOnline(Array.from({ length: 9 }, () => makeBallot()))
    expect(await lying()).toEqual([9, 0])
    await office.pushOnline([makeBallot()])
    expect(await lying()).toEqual([5, 5])
    await office.pushOnline(Array.from({ length: 4 }, () => makeBallot({ unit: unitB })))
    expect(await lying()).toEqual([9, 5])

    await putRoundIn(office.services.store, round, 'closed')
    await count()

    expect(await lying()).toEqual([0, 14])
    // Four ballots are tallied, and listed nowhere.
    expect(await reviewed('ND')).toHaveLength(10)
    expect(await office.services.store.listTallied(round)).toContainEqual({
      unit: unitB,
      group: 'ND',
      ballots: 4,
    })
  })

  test('opens interviews five at a time', async () => {
    const { phone } = await enrolPhone(office)
    const interview = () => ({ ballot: makeBallot({ mode: 'interview', interviewer: 'i-1' }) })

    await phone.verdicts(Array.from({ length: 4 }, interview))
    expect(await box()).toMatchObject({ lying: 4, counted: 0 })
    await phone.verdicts([interview()])
    expect(await box()).toMatchObject({ lying: 0, counted: 5 })
  })

  test('a right is used once, however many send by it at once', async () => {
    const { codes } = await handOut(office, cookies, names)

    const verdicts = await Promise.all(
      Array.from({ length: 12 }, () => rate(office, codes[0] ?? '', 'C04')),
    )

    expect(verdicts.filter((verdict) => verdict?.outcome === 'kept')).toHaveLength(1)
    expect(
      verdicts.filter((each) => each && 'why' in each && each.why === 'spent-invitation'),
    ).toHaveLength(11)
    expect((await box()).receipts).toBe(1)
  })

  test('an envelope that somebody has copied is worth nothing under another right, link or round', async () => {
    const { codes } = await handOut(office, cookies, names)
    const [own = '', other = ''] = codes
    const ballot = insiderBallot('C04')
    const entry = await sealEntry(office.services, ballot, { invitation: own })
    const copied = await sealEntry(office.services, ballot, { invitation: other })
    const twin = {
      ...(await sealEntry(office.services, insiderBallot('C04'), { invitation: own })),
    }

    const [first] = await send([entry])
    const [replayed, stolen] = await send([entry, copied])
    const [moved] = await send([
      {
        ...twin,
        envelope: { ...Object(twin.envelope), header: { ...header(twin), unit: 'A25-01' } },
      },
    ])

    expect(replayed).toEqual(first)
    // The same envelope has its receipt; the other person's right is still unused.
    expect(stolen).toEqual({ ...Object(first), at: 1 })
    expect(moved).toMatchObject({ outcome: 'refused' })
    expect((await box()).receipts).toBe(1)
    expect(await rate(office, other, 'C04')).toMatchObject({ outcome: 'kept' })
  })

  test('an envelope whose header was changed is opened by nobody, and lies apart', async () => {
    await office.pushOnline([makeBallot({ unit: unitB })])
    const entry = await sealEntry(office.services, makeBallot(), { link: `${round}${unitA}ND` })
    const link = `${round}${unitB}ND`.toLowerCase().replaceAll(/[^0-9a-z]/g, '')
    const changed = { ...Object(entry.envelope), header: { ...header(entry), unit: unitB } }

    const slip = { sealingDay: '2026-11-20', sender: { by: 'link', link } }
    expect(await send([{ envelope: changed, slip }])).toMatchObject([{ outcome: 'kept' }])
    await putRoundIn(office.services.store, round, 'closed')
    await count()

    expect(await box()).toMatchObject({ receipts: 2, counted: 1, faulty: 1, lying: 0 })
  })

  test('who rated is kept of insiders alone, whatever an open link says', async () => {
    const rater = '6a1f0d3e-5b77-4c1e-9f55-3a4f1f2b9c01'
    const { codes } = await handOut(office, cookies, names)
    await office.pushOnline(Array.from({ length: 5 }, () => makeBallot({ rater })))
    for (const code of codes) await rate(office, code, 'C04', { rater })
    await putRoundIn(office.services.store, round, 'closed')
    await openBox(sheet.secret)

    const rows = await database.db.selectFrom('ballots').select(['kind', 'rater']).execute()

    const sealed = rows.filter((row) => row.rater !== null)
    expect(sealed).toHaveLength(8)
    expect(new Set(sealed.map(({ kind: each }) => each))).toEqual(new Set(['insider']))
    expect(new Set(sealed.map((row) => row.rater)).size).toBe(8)
    expect(JSON.stringify(rows)).not.toContain(rater)
  })

  test('closing before the last day needs a second person', async () => {
    const second = await letIn(office, { role: 'council' })

    expect(await move({ to: 'closed', reason: 'Đủ phiếu' })).toMatchObject({
      round: { state: 'open' },
      proposed: { to: 'closed' },
    })
    expect(await move({ to: 'closed', reason: 'Đủ phiếu' })).toMatchObject({
      round: { state: 'open' },
    })
    expect(await move({ to: 'closed' }, second.cookies)).toMatchObject({
      round: { state: 'closed' },
      proposed: null,
    })
  })

  test('is approved when it is empty, or by two persons with a reason for what nobody could open', async () => {
    const { codes } = await handOut(office, cookies, names)
    for (const code of codes) await rate(office, code, 'C04')
    await putRoundIn(office.services.store, round, 'closed')
    const other = await drawBoxKey()

    expect(await move({ to: 'approved' })).toMatchObject({ code: 'conflict' })
    expect(await openBox(other.secret)).toBe(409)
    expect(await move({ to: 'approved', unopened: 'leave' })).toMatchObject({ code: 'conflict' })
    const left = { to: 'approved', unopened: 'leave', reason: 'Mất cả hai tờ chìa khóa' }
    expect(await move(left)).toMatchObject({ proposed: { unopened: 'leave' } })
    const second = await letIn(office, { role: 'council' })
    expect(await move(left, second.cookies)).toMatchObject({ round: { state: 'approved' } })
    expect(await box()).toMatchObject({ receipts: 8, lying: 8, counted: 0 })
  })

  test('what came after the closing is held, and taken or left with the approval', async () => {
    await office.pushOnline(Array.from({ length: 6 }, () => makeBallot()))
    await putRoundIn(office.services.store, round, 'closed')
    await count()
    await office.pushOnline(Array.from({ length: 5 }, () => makeBallot({ sealedOn: '2026-11-19' })))

    expect(await box()).toMatchObject({ held: 5, heldFew: 0, counted: 6 })
    expect(await move({ to: 'approved' })).toMatchObject({ code: 'conflict' })
    const taken = { to: 'approved', late: 'take', reason: 'Thiết bị mất mạng tám ngày' }
    expect(await move(taken)).toMatchObject({ round: { state: 'approved' } })
    expect(await box()).toMatchObject({ held: 0, counted: 11 })
  })

  test('a count that was broken off is taken up by the next server, and counts nothing twice', async () => {
    await office.pushOnline([unitA, unitB].flatMap((unit) => seven(unit)))
    await putRoundIn(office.services.store, round, 'closed')
    const { store } = office.services
    const whole = { ...store }
    store.writeCells = async (counted) => {
      await whole.writeCells(counted.slice(0, 1))
      throw new Error('the current went off')
    }
    await expect(count()).rejects.toThrow('the current went off')
    expect(await box()).toMatchObject({ lying: 7, counted: 7 })
    Object.assign(store, whole)

    await count()

    expect(await box()).toMatchObject({ receipts: 14, lying: 0, counted: 14 })
  })

  /** What an admin sees of insiders, and of their group's ballots. */
  async function watch(desk: ReturnType<typeof openInsiderDesk>): Promise<string> {
    const pages = [
      await desk.read(),
      await reviewed('CTH'),
      await (await office.ask(`/api/rounds/${round}/insiders`, { cookies })).json(),
      (await office.services.store.listTallies(round)).length,
    ]
    return JSON.stringify(pages)
  }

  async function reviewed(group: string): Promise<unknown[]> {
    const answer = await office.ask(`/api/rounds/${round}/review?group=${group}`, { cookies })
    return (await answer.json()).ballots
  }

  async function box() {
    return (await office.ask(`/api/rounds/${round}/box`, { cookies })).json()
  }

  async function openBox(secret: string): Promise<number> {
    const body = { secret }
    const answer = await office.ask(`/api/rounds/${round}/box/open`, {
      method: 'POST',
      cookies,
      body,
    })
    await office.services.counts.settle()
    return answer.status
  }

  async function move(body: object, by = cookies) {
    const answer = await office.ask(`/api/rounds/${round}/state`, {
      method: 'POST',
      cookies: by,
      body,
    })
    return answer.json()
  }

  async function send(envelopes: readonly unknown[]): Promise<unknown[]> {
    const answer = await openTestPhone(office).send(JSON.stringify({ envelopes }))
    await office.services.counts.settle()
    return (await answer.json()).verdicts
  }

  function count(): Promise<void> {
    office.services.counts.nudge(round)
    return office.services.counts.settle()
  }

  /** The used rights, the oldest transaction first; SQLite tells no age of a row. */
  async function rightsByAge(): Promise<{ written: string }[]> {
    const age = kind === 'postgres' ? sql`xmin::text` : sql`'one'`
    const rows = await sql<{
      written: string
    }>`select ${age} as written from insider_rights where spent = 1`.execute(database.db)
    return rows.rows
  }

  async function ballotsByAge(): Promise<{ id: string; written: string }[]> {
    const age = kind === 'postgres' ? sql`xmin::text` : sql`'one'`
    const { rows } = await sql<{
      id: Buffer
      written: string
    }>`select id, ${age} as written from ballot_rows`.execute(database.db)
    return rows.map(({ id, written }) => ({ id: uuidOf(id), written }))
  }
})

function seven(unit: string): Ballot[] {
  return Array.from({ length: 7 }, () => makeBallot({ unit }))
}

function header(entry: { envelope: unknown }): object {
  return Object(Object(entry.envelope).header)
}
