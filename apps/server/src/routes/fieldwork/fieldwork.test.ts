import { randomUUID } from 'node:crypto'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createApp } from '../../app.ts'
import { DeviceList, InterviewerPreview } from '@phieu/office'
import { normalizeCode, PushReply, selfDigested, type ContactOutcome } from '@phieu/survey'
import { makeBallot, unitA, unitB } from '../../testing/test-ballots.ts'
import { sealEntry } from '../../testing/test-envelopes.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { letIn } from '../../testing/test-people.ts'
import { askToEnrol, enrolPhone, makeToken, openTestPhone } from '../../testing/test-phone.ts'

const ROUND = '/api/rounds/practice-2026'

let office: TestOffice
let cookies: string

beforeEach(async () => {
  office = await openTestOffice({
    round: {
      targets: { ND: 10 },
      fieldworkPeriod: { from: '2026-11-01', to: '2026-11-30' },
    },
  })
  await office.setUp()
  cookies = (await letIn(office, { role: 'supervisor' })).cookies
})
afterEach(() => office.close())

test('a supervisor takes a list of interviewers in; who brings no code gets a number', async () => {
  await post('/interviewers', {
    interviewers: [{ name: 'Trần Thị Bình', code: '01', team: 'Tổ 1' }, { name: '  Phạm Cường ' }],
  })

  expect(await interviewers()).toMatchObject([
    { name: 'Trần Thị Bình', code: '01', team: 'Tổ 1', endedOn: null, phones: 0 },
    { name: 'Phạm Cường', code: '02', team: null },
  ])
})

test('two with one code are refused, and nobody of the list is added', async () => {
  const answer = await ask('/interviewers', {
    interviewers: [
      { name: 'A', code: '7' },
      { name: 'B', code: '7' },
    ],
  })

  expect(answer.status).toBe(409)
  expect(await interviewers()).toEqual([])
})

test('a list is looked at before it is taken in, against the codes that are there; nobody is added', async () => {
  await addTwo()
  const look = async (list: string) => {
    const answer = await office.ask(`${ROUND}/interviewers/preview`, {
      method: 'POST',
      body: new TextEncoder().encode(list),
      cookies,
    })
    return InterviewerPreview.parse(await answer.json())
  }

  const faulty = await look('Trần Dũng; 01; Tổ 1\nVũ Em; 11\nVũ Ba; 11')
  const right = await look('Trần Dũng; 11; Tổ 1\nVũ Em')

  expect(faulty).toMatchObject({
    interviewers: [],
    faultCount: 2,
    faults: [
      { code: 'code-taken', row: 1, column: 'B' },
      { code: 'row-twice', row: 3, column: 'B' },
    ],
  })
  expect(right).toMatchObject({
    interviewers: [{ name: 'Trần Dũng', code: '11', team: 'Tổ 1' }, { name: 'Vũ Em' }],
    faultCount: 0,
  })
  expect(await interviewers()).toHaveLength(2)
})

test('the sheet carries a one-time code for each; the office keeps only what cannot be turned back', async () => {
  const [binh] = await addTwo()

  const codes = await printSheet([binh!.id])

  expect(codes).toHaveLength(1)
  expect(await interviewers()).toMatchObject([{ enrolmentUntil: '2026-12-05' }, {}])
  const enrolled = await askToEnrol(office, {
    code: codes[0],
    device: randomUUID(),
    token: makeToken(),
  })
  expect(enrolled.status).toBe(204)
  expect(await interviewers()).toMatchObject([{ phones: 1, enrolmentUntil: null }, {}])
})

test('a new sheet ends the one before, and a withdrawn code opens nothing', async () => {
  const [binh] = await addTwo()
  const [first] = await printSheet([binh!.id])
  const [second] = await printSheet([binh!.id])

  expect((await enrolWith(first)).status).toBe(404)
  await post('/enrolments/withdraw', { interviewers: [binh!.id] })
  expect((await enrolWith(second)).status).toBe(404)
})

test('no sheet for somebody whose work has ended, until they are taken back', async () => {
  const [binh] = await addTwo()
  await post(`/interviewers/${binh!.id}/end`)
  const wish = { interviewers: [binh!.id], days: 14 }

  expect((await ask('/enrolments', wish)).status).toBe(404)
  expect((await ask(`/interviewers/${binh!.id}/end`)).status).toBe(404)

  await post(`/interviewers/${binh!.id}/resume`)
  expect((await ask('/enrolments', wish)).status).toBe(200)
})

test('what is open of units is shared among interviewers, and their phones are told', async () => {
  const { phone } = await enrolPhone(office, 'i-1')
  await enrolPhone(office, 'i-2')
  await office.pushOnline([makeBallot(), makeBallot()])

  const proposal = await (
    await ask('/assignments/proposal', {
      interviewers: ['i-1', 'i-2'],
      units: [unitA, unitB],
      groups: ['ND'],
      sharing: 'whole',
      dueOn: '2026-11-28',
    })
  ).json()
  expect(proposal).toMatchObject({ ballots: 18 })
  await post('/assignments', { assignments: proposal.assignments.map(withoutNames) })

  expect(await (await phone.get('/api/briefing')).json()).toMatchObject({
    assignments: [{ unit: unitB, group: 'ND', wanted: 10, dueOn: '2026-11-28', done: 0 }],
    outside: 0,
  })
  // Given away: nothing is open any more.
  const again = await ask('/assignments/proposal', {
    interviewers: ['i-1'],
    units: [unitA, unitB],
    groups: ['ND'],
    sharing: 'shared',
  })
  expect(await again.json()).toEqual({ assignments: [], ballots: 0 })
})

test('what goes beyond an assignment is taken, counted apart and shown; so is what no assignment asked for', async () => {
  const { phone } = await enrolPhone(office, 'i-1')
  await post('/assignments', {
    assignments: [{ interviewer: 'i-1', unit: unitA, group: 'ND', wanted: 2 }],
  })

  const given = { mode: 'interview', interviewer: 'i-1' } as const
  await phone.verdicts([
    ...[1, 2, 3].map(() => ({ ballot: makeBallot(given) })),
    { ballot: makeBallot({ ...given, unit: unitB }) },
  ])

  expect(await (await read('/assignments')).json()).toMatchObject({
    assignments: [{ unit: unitA, wanted: 2, done: 3, overshoot: 1, remaining: 0 }],
    outside: [{ unit: unitB, interviewer: 'i-1', ballots: 1 }],
  })
  expect(await interviewers()).toMatchObject([{ done: 4, overshoot: 1, outside: 1, wanted: 2 }])
})

test('an assignment about a unit that does not ask the group is refused', async () => {
  await enrolPhone(office, 'i-1')

  for (const place of [
    { unit: unitA, group: 'nobody' },
    { unit: 'nowhere', group: 'ND' },
  ]) {
    const assignment = { interviewer: 'i-1', wanted: 3, ...place }
    expect((await ask('/assignments', { assignments: [assignment] })).status).toBe(400)
  }
})

test('a withdrawn assignment leaves the phone with its next briefing; what was done stays done', async () => {
  const { phone } = await enrolPhone(office, 'i-1')
  const assignment = { interviewer: 'i-1', unit: unitA, group: 'ND' }
  await post('/assignments', { assignments: [{ ...assignment, wanted: 5 }] })
  await post('/assignments/withdraw', { assignments: [assignment] })

  await phone.verdicts([{ ballot: makeBallot({ mode: 'interview', interviewer: 'i-1' }) }])

  expect(await (await phone.get('/api/briefing')).json()).toMatchObject({ assignments: [] })
  expect(await (await read('/assignments')).json()).toMatchObject({
    assignments: [{ withdrawnOn: '2026-11-21', done: 1, remaining: 0, overshoot: 0 }],
    outside: [],
  })
})

test('a phone says how it is, and the office sees what wants looking after', async () => {
  const { token, device } = await enrolPhone(office, 'i-1')
  const report = {
    version: '0.1.0-old',
    unsent: 4,
    oldestUnsent: '2026-11-18',
    refused: 1,
    freeMegabytes: 20,
    lastError: 'offline',
  }

  const heard = await sendAs(token, '/api/devices/report', report)
  expect(await heard.json()).toEqual({ device })

  expect(await (await read('/devices')).json()).toMatchObject({
    today: '2026-11-21',
    devices: [
      {
        id: device,
        // Half past six in the evening, told in the round's time zone, and no finer than the hour.
        report: { ...report, at: '2026-11-21T01' },
        warnings: ['unsent-long', 'refused', 'little-space'],
      },
    ],
  })
})

test('a phone whose storage lies on a second one is told at the desk; a report that came late or twice is not', async () => {
  const { token } = await enrolPhone(office, 'i-1')
  const said = async (count: number, mark: string) => {
    const report = { version: '1', unsent: 0, refused: 0, turn: { count, mark } }
    await sendAs(token, '/api/devices/report', report)
    const { devices } = DeviceList.parse(await (await read('/devices')).json())
    return devices[0]?.warnings.includes('copied')
  }

  expect(await said(1, 'aaaaaaa1')).toBe(false)
  expect(await said(2, 'aaaaaaa2')).toBe(false)
  expect(await said(2, 'aaaaaaa2')).toBe(false)
  expect(await said(1, 'aaaaaaa1')).toBe(false)
  expect(await said(3, 'aaaaaaa3')).toBe(false)
  expect(await said(3, 'bbbbbbb3')).toBe(true)
})

test('a phone whose clock is wrong is told at the desk', async () => {
  const { token } = await enrolPhone(office, 'i-1')
  const report = { version: '1', unsent: 0, refused: 0, clockAhead: -1440 }

  await sendAs(token, '/api/devices/report', report)

  expect(await (await read('/devices')).json()).toMatchObject({
    devices: [{ report: { clockAhead: -1440 }, warnings: ['wrong-clock'] }],
  })
})

test('a report of nobody’s phone, or one that says more than it should, is refused', async () => {
  const { token } = await enrolPhone(office, 'i-1')
  const report = { version: '1', unsent: 0, refused: 0 }

  expect((await sendAs(makeToken(), '/api/devices/report', report)).status).toBe(401)
  expect((await sendAs(token, '/api/devices/report', { ...report, unsent: -1 })).status).toBe(400)
  const sentence = { ...report, lastError: 'Bà Nguyễn nói: không' }
  expect((await sendAs(token, '/api/devices/report', sentence)).status).toBe(400)
})

test('a revoked phone gets no work; what it had finished arrives and waits for review', async () => {
  const { phone, device } = await enrolPhone(office, 'i-1')
  await post(`/devices/${device}/name`, { name: 'Thiết bị số 3' })
  await post(`/devices/${device}/revoke`)

  expect((await phone.get('/api/briefing')).status).toBe(403)
  const [verdict] = await phone.verdicts([
    { ballot: makeBallot({ mode: 'interview', interviewer: 'i-1' }) },
  ])

  expect(verdict).toMatchObject({ outcome: 'kept' })
  expect(await (await read('/devices')).json()).toMatchObject({
    devices: [{ name: 'Thiết bị số 3', revokedOn: '2026-11-21' }],
  })
  expect(await interviewers()).toMatchObject([{ done: 1, held: 1, phones: 0 }])
  expect((await ask(`/devices/${randomUUID()}/revoke`)).status).toBe(404)
})

test('contacts are kept once however often they are sent, each judged on its own', async () => {
  const { token } = await enrolPhone(office, 'i-1')
  const refused = contactOf('refused')
  const contacts = [refused, contactOf('refused', { unit: 'nowhere' }), { id: 'nonsense' }]

  const send = () => sendAs(token, '/api/contacts', { contacts })
  for (const answer of [await send(), await send()]) {
    expect(await answer.json()).toEqual({
      inBox: { epoch: expect.any(String), period: await office.services.store.runningPeriod() },
      kept: [refused.id],
      refused: [
        { at: 1, why: 'unknown-unit' },
        { at: 2, why: 'unreadable' },
      ],
    })
  }

  expect(await (await read('/response-rates')).json()).toMatchObject({
    rows: [{ contacts: { complete: 0, refused: 1 }, outcomes: { refused: 1 } }],
  })
  expect((await sendAs(makeToken(), '/api/contacts', { contacts })).status).toBe(401)
})

test('whoever has a phone, or had it, leaves no contacts without end', async () => {
  const { token, device } = await enrolPhone(office, 'i-1')
  const send = async (length = 200) => {
    const contacts = Array.from({ length }, () => contactOf('refused'))
    return (await sendAs(token, '/api/contacts', { contacts })).status
  }

  for (let times = 0; times < 9; times += 1) expect(await send()).toBe(200)
  expect([await send(), await send()]).toEqual([200, 429])
  await post(`/devices/${device}/revoke`)
  expect([await send(20), await send(20), await send(20)]).toEqual([200, 200, 429])
})

test('of a revoked phone so many ballots are held for review in a day, and the rest waits', async () => {
  const { phone, device } = await enrolPhone(office, 'i-1')
  await post(`/devices/${device}/revoke`)
  const ballot = () => ({ ballot: makeBallot({ mode: 'interview', interviewer: 'i-1' }) })
  const send = async () => {
    const answer = await phone.push(Array.from({ length: 15 }, ballot))
    return PushReply.parse(await answer.json())
  }

  const replies = [await send(), await send(), await send()]

  expect(replies.map(({ verdicts }) => verdicts.length)).toEqual([15, 15, 10])
  expect(replies.at(-1)?.retryAfter).toBeGreaterThan(0)
})

test('neither what lay there already nor what the database could not take counts for a phone', async () => {
  const { phone, token, device } = await enrolPhone(office, 'i-1')
  await post(`/devices/${device}/revoke`)
  const { store } = office.services
  const away = Object.assign(new Error('away'), { code: 'SQLITE_BUSY' })
  const finished = await Promise.all(
    Array.from({ length: 15 }, () =>
      sealEntry(office.services, makeBallot({ mode: 'interview', interviewer: 'i-1' }), { device }),
    ),
  )
  const send = () => phone.send(JSON.stringify({ envelopes: finished }))
  const contacts = Array.from({ length: 25 }, () => contactOf('refused'))
  const tell = async () => (await sendAs(token, '/api/contacts', { contacts })).status

  vi.spyOn(store, 'lay').mockRejectedValueOnce(away)
  vi.spyOn(store, 'keepContacts').mockRejectedValueOnce(away)
  const failed = [(await send()).status, await tell()]
  const kept = [await send(), await send(), await send()]
  vi.restoreAllMocks()

  expect(failed).toEqual([503, 503])
  for (const reply of kept) {
    expect(PushReply.parse(await reply.json()).verdicts).toHaveLength(15)
  }
  expect([await tell(), await tell()]).toEqual([200, 429])
})

test('contacts that were changed on their way are not kept: their phone sends them again', async () => {
  const { token } = await enrolPhone(office, 'i-1')
  const contact = contactOf('refused')
  const body = JSON.parse(await selfDigested('contacts', [contact]))
  const changed = { ...body, contacts: [{ ...contact, outcome: 'language' }] }

  const answer = await sendAs(token, '/api/contacts', changed)

  expect([answer.status, (await answer.json()).code]).toEqual([400, 'digest-differs'])
  expect(await (await sendAs(token, '/api/contacts', body)).json()).toMatchObject({
    kept: [contact.id],
  })
  expect(await (await read('/response-rates')).json()).toMatchObject({
    rows: [{ outcomes: { refused: 1 } }],
  })
})

test('contacts arrive under whatever name a proxy has left of their format', async () => {
  const { token } = await enrolPhone(office, 'i-1')
  const contact = contactOf('refused')
  const send = (type: Record<string, string>) =>
    createApp(office.services).request('/api/contacts', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, ...type },
      // Bytes: of a text the platform itself names the type.
      body: new TextEncoder().encode(JSON.stringify({ contacts: [contact] })),
    })

  expect(await (await send({})).json()).toMatchObject({ kept: [contact.id] })
  expect((await send({ 'content-type': 'text/plain' })).status).toBe(400)
})

test('response rates are those of AAPOR, for the round, each group and each unit', async () => {
  const { phone, token } = await enrolPhone(office, 'i-1')
  const interviews = [1, 2, 3].map(() => ({
    ballot: makeBallot({ mode: 'interview', interviewer: 'i-1' }),
  }))
  await phone.verdicts(interviews)
  const outcomes: ContactOutcome[] = [
    'refused',
    'not-at-home',
    'language',
    'unknown',
    'not-eligible',
  ]
  await sendAs(token, '/api/contacts', { contacts: outcomes.map((each) => contactOf(each)) })
  await office.pushOnline([makeBallot()])

  const round = await (await read('/response-rates?by=round')).json()

  // I 3, R 1, NC 1, O 1, UO 1, not eligible 1: e = 6/7, RR1 = 3/7, RR3 = 3/(6 + 6/7), RR5 = 3/6.
  expect(round.rows).toMatchObject([
    {
      contacts: { complete: 3, refused: 1, notReached: 1, other: 1, unknown: 1, notEligible: 1 },
      rates: { eligibility: '6/7', rr1: '3/7', rr3: '7/16', rr5: '1/2', coop1: '3/5' },
    },
  ])
  expect(round.channels).toMatchObject([
    { channel: 'interview', returned: 3, valid: 3, invalid: 0, issued: null },
    { channel: 'web', returned: 1, valid: 1 },
  ])
  const groups = await (await read('/response-rates?by=group')).json()
  expect(groups.rows).toMatchObject([{ id: 'ND', contacts: { complete: 3 } }])
  const units = await (await read('/response-rates?by=unit')).json()
  expect(units.rows).toMatchObject([{ id: unitA, contacts: { complete: 3, refused: 1 } }])
})

test('progress says what is behind first, and when the target is reached at the pace of these weeks', async () => {
  await office.pushOnline([
    ...['2026-11-15', '2026-11-18', '2026-11-20'].map((sealedOn) => makeBallot({ sealedOn })),
    makeBallot({ sealedOn: '2026-11-10' }),
  ])

  const units = await (await read('/progress?by=unit')).json()
  const ofA = units.rows.find(({ id }: { id: string }) => id === unitA)

  const wanted = ofA.target
  expect(ofA).toMatchObject({ counted: 4, recent: 4 })
  // What is missing, at four in the thirteen days since the Monday before.
  const days = Math.ceil(((wanted - 4) * 13) / 4)
  const reached = new Date(Date.UTC(2026, 10, 21 + days)).toISOString().slice(0, 10)
  expect(ofA.forecast).toEqual({ state: reached <= '2026-11-30' ? 'on-time' : 'late', on: reached })
  expect(units.rows.at(-1)).toEqual(ofA)

  const days4 = await (await read('/progress?by=day')).json()
  expect(days4.rows.map(({ id }: { id: string }) => id)).toEqual([
    // The Mondays of two weeks.
    '2026-11-09',
    '2026-11-16',
  ])
})

test.each(['block', 'unit', 'group', 'channel', 'interviewer', 'day'])(
  'progress by %s is a file as well',
  async (by) => {
    await office.pushOnline([makeBallot()])

    const csv = await read(`/progress/${by}.csv?language=vi`)
    const xlsx = await read(`/progress/${by}.xlsx?language=en`)

    expect(csv.status).toBe(200)
    expect(await csv.text()).toContain('Phiếu được tính')
    expect(xlsx.headers.get('content-disposition')).toMatch(/progress-.*PRACTICE\.xlsx"$/)
  },
)

test('an interviewer sees their own work, and nothing of anybody else’s', async () => {
  await enrolPhone(office, 'i-1')
  await enrolPhone(office, 'i-2')
  await post('/assignments', {
    assignments: ['i-1', 'i-2'].map((interviewer) => ({
      interviewer,
      unit: unitA,
      group: 'ND',
      wanted: 4,
    })),
  })
  const own = await letIn(office, { role: 'interviewer', scope: { interviewer: 'i-1' } })

  const mine = await office.ask('/api/mine/fieldwork', { cookies: own.cookies })

  const text = await mine.text()
  expect(JSON.parse(text)).toMatchObject({
    rounds: [{ interviewer: { id: 'i-1' }, assignments: [{ wanted: 4 }], devices: [{}] }],
  })
  expect(text).not.toContain('i-2')
})

async function addTwo(): Promise<{ id: string }[]> {
  await post('/interviewers', {
    interviewers: [{ name: 'Trần Thị Bình' }, { name: 'Phạm Cường' }],
  })
  return interviewers()
}

async function interviewers() {
  return (await (await read('/interviewers')).json()).interviewers
}

/** The codes of a sheet, as somebody would type them from the paper. */
async function printSheet(ids: readonly string[]): Promise<string[]> {
  const answer = await ask('/enrolments', { interviewers: ids, days: 14 })
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()))
  const { text } = await extractText(pdf, { mergePages: true })
  return [...text.matchAll(/\/enrol\s+([0-9a-z-]{20,})/g)].map(([, code]) => normalizeCode(code!))
}

function enrolWith(code: string | undefined) {
  return askToEnrol(office, { code, device: randomUUID(), token: makeToken() })
}

function contactOf(outcome: ContactOutcome, given: object = {}) {
  return {
    id: randomUUID(),
    unit: unitA,
    group: 'ND',
    outcome,
    attempts: 1,
    on: '2026-11-20',
    ...given,
  }
}

function withoutNames({ unitName: _name, added: _added, ...assignment }: Record<string, unknown>) {
  return assignment
}

function sendAs(token: string, path: string, body: unknown) {
  return openTestPhone(office, token).post(path, body)
}

function read(path: string) {
  return office.ask(`${ROUND}${path}`, { cookies })
}

function ask(path: string, body: unknown = {}) {
  return office.ask(`${ROUND}${path}`, { method: 'POST', body, cookies })
}

async function post(path: string, body: unknown = {}) {
  const answer = await ask(path, body)
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
}
