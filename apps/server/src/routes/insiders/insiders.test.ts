/** Insiders who rate many units: their list, the draw, personal links, reminders. */
import { randomUUID } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { raterCovariances } from '@phieu/scoring'
import type { FileFault } from '@phieu/survey'
import { ballotSource } from '../../exports/sources/ballots.ts'
import { gatherInput } from '../../results/gather-input.ts'
import { chairs, openInsiderDesk, openLink, rate } from '../../testing/test-insiders.ts'
import { putRoundIn } from '../../testing/test-moves.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { makeWorkbook } from '../../testing/test-workbook.ts'

const names = ['An', 'Bình', 'Chi', 'Dũng']
const round = '/api/rounds/practice-2026'
const six = { least: 6, most: 8 }

let office: TestOffice
let cookies: string
let desk: ReturnType<typeof openInsiderDesk>
beforeEach(async () => {
  office = await openTestOffice({ round: { targets: { CTH: 1 } } })
  cookies = await office.setUp()
  desk = openInsiderDesk(office, cookies)
})
afterEach(() => office.close())

describe('a list', () => {
  const codes = ['name', 'position', 'contact', 'not_units', 'blocks']

  test('is previewed and imported, whole', async () => {
    const file = csv(
      ['Nguyễn Văn An', 'Chủ tịch UBND phường Ba Đình', 'an@example.vn', '', ''],
      [
        'Trần Thị Bình',
        'Chủ tịch UBND xã',
        '+84 912 345 678',
        'A25-01; Thuế thành phố Hà Nội',
        'A, C',
      ],
    )

    const preview = await (await send('/preview', file)).json()
    const imported = await send(`/import?digest=${preview.digest}&reason=danh+sách`, file)

    expect(preview).toMatchObject({ faults: [], changes: [{ kind: 'added' }, { kind: 'added' }] })
    expect(imported.status).toBe(204)
    const { people, group, changeable } = await desk.read()
    expect({ id: group.id, changeable }).toEqual({ id: 'CTH', changeable: true })
    expect(people).toMatchObject([
      { name: 'Nguyễn Văn An', contact: 'an@example.vn', notUnits: [], blocks: [], units: 0 },
      { notUnits: ['A25-01', 'C25-01'], blocks: ['A', 'C'], contact: '+84 912 345 678' },
    ])
  })

  test('is refused by its cells, and nothing of it is taken', async () => {
    const preview = await (
      await send(
        '/preview',
        csv(
          ['An', '', 'an@example.vn', '', ''],
          ['Bình', 'Chủ tịch', 'không có', 'Sở Không Có', 'B'],
          ['Chi', 'Chủ tịch', '', '', 'C2'],
          ['chi', ' Chủ  tịch', '', '', ''],
          ['Dũng', 'Chủ tịch', '', 'C04', 'C2'],
        ),
      )
    ).json()

    const places = preview.faults.map(({ code, column, row }: FileFault) => [
      code,
      `${column}${row}`,
    ])
    expect(places).toEqual([
      ['missing-value', 'B2'],
      ['bad-contact', 'C3'],
      ['unknown-unit-name', 'D3'],
      ['unknown-block', 'E3'],
      ['row-twice', 'A5'],
      ['rates-nothing', 'A6'],
    ])
    expect(preview).toMatchObject({ digest: null, changes: [] })
  })

  test('a telephone number that lost its zero in a workbook is a fault', async () => {
    const file = makeWorkbook({
      sheets: [{ rows: [codes, ['An', 'Chủ tịch', 912345678, null, null]] }],
    })

    const { faults } = await (await send('/preview', file)).json()

    expect(faults).toMatchObject([{ code: 'zeros-lost', column: 'C', row: 2 }])
  })

  test('what is imported changes the list, and takes away who is missing only when asked', async () => {
    await desk.add('An')
    await desk.add('Bình')
    const file = csv(['An', 'Chủ tịch UBND', 'an@example.vn', '', ''])

    const kept = await (await send('/preview?missing=keep', file)).json()
    const removed = await (await send('/preview?missing=remove', file)).json()
    const wrongDigest = await send(`/import?missing=keep&digest=${removed.digest}&reason=x`, file)
    await send(`/import?missing=remove&digest=${removed.digest}&reason=x`, file)

    expect(kinds(kept)).toEqual(['changed'])
    expect(kinds(removed)).toEqual(['changed', 'removed'])
    expect(wrongDigest.status).toBe(409)
    expect((await desk.read()).people).toMatchObject([{ name: 'An', contact: 'an@example.vn' }])
  })

  test('an import that is asked for again changes nothing', async () => {
    const file = csv(['An', 'Chủ tịch', '', '', ''])
    const { digest } = await (await send('/preview', file)).json()

    const statuses = [
      (await send(`/import?digest=${digest}&reason=x`, file)).status,
      (await send(`/import?digest=${digest}&reason=x`, file)).status,
    ]

    expect(statuses).toEqual([204, 204])
    expect((await desk.read()).people).toHaveLength(1)
  })

  test.each(['csv', 'xlsx'])(
    'the %s template is taken as it comes, but for its lack of people',
    async (format) => {
      const answer = await desk.ask(`/template.${format}`)
      const file = new Uint8Array(await answer.arrayBuffer())

      const { faults } = await (await send('/preview', file)).json()

      expect(answer.headers.get('content-disposition')).toContain(`insiders-CTH`)
      expect(faults).toMatchObject([{ code: 'no-people' }])
    },
  )

  test('one person is added, corrected and taken off by hand', async () => {
    await desk.add('An')
    const twin = await desk.ask('/people', person('an '))
    const [{ id }] = (await desk.read()).people

    await desk.ask(`/people/${id}`, { ...person('An'), notUnits: ['A25-01'] })
    const corrected = (await desk.read()).people
    await desk.ask(`/people/${id}/remove`, {})

    expect(twin.status).toBe(409)
    expect(await twin.json()).toMatchObject({ message: { vi: expect.stringContaining('đã có') } })
    expect(corrected).toMatchObject([{ notUnits: ['A25-01'] }])
    expect((await desk.read()).people).toEqual([])
  })

  test('names nobody in the log', async () => {
    await desk.add('Nguyễn Văn Kín', { contact: 'kin@example.vn' })
    await desk.draw(six)
    await desk.links()

    const log = await (await office.ask('/api/log', { cookies })).text()

    expect(log).toContain('insider-links.made')
    expect(log).not.toContain('Kín')
    expect(log).not.toContain('kin@example.vn')
  })

  function send(path: string, file: Uint8Array<ArrayBuffer>) {
    return desk.ask(path, file)
  }

  function csv(...rows: string[][]) {
    return new TextEncoder().encode(stringify([codes, ...rows], { delimiter: ';' }))
  }

  function kinds({ changes }: { changes: { kind: string }[] }) {
    return changes.map(({ kind }) => kind)
  }
})

describe('a draw', () => {
  test('is looked at, kept as it was looked at; nobody is told what it could be made again from', async () => {
    await addAll()

    const preview = await desk.draw(six)

    expect(preview.missing).toBe(0)
    expect(preview.people.every(({ units }: { units: number }) => units === 6)).toBe(true)
    expect(preview.units).toHaveLength(20)
    expect(preview.units.every(({ raters }: { raters: number }) => raters >= 1)).toBe(true)
    const { draws, units, people } = await desk.read()
    expect(draws).toEqual([
      { burden: six, newcomers: false, people: 4, digest: preview.digest, drawnOn: '2026-11-21' },
    ])
    expect(units).toEqual(preview.units)
    expect(people.map((each: { units: number }) => each.units)).toEqual([6, 6, 6, 6])
  })

  test('says what is missing and what would be enough', async () => {
    await desk.add('An')
    await desk.add('Bình')

    const answer = await desk.ask('/draw/preview', { burden: six, newcomers: false })

    expect(await answer.json()).toMatchObject({ missing: 4, enough: 10 })
  })

  test('of a list that has changed since is not kept', async () => {
    await addAll()
    const question = { burden: six, newcomers: false }
    const { sealedSeed, digest } = await (await desk.ask('/draw/preview', question)).json()
    await desk.add('Em')

    const answer = await desk.ask('/draw', { ...question, sealedSeed, digest })
    const foreign = await desk.ask('/draw', { ...question, sealedSeed: 'AAAA', digest })

    expect([answer.status, foreign.status]).toEqual([409, 400])
    expect((await desk.read()).draws).toEqual([])
  })

  test('stands once a ballot has come; newcomers are drawn for beside it', async () => {
    await addAll()
    await desk.draw(six)
    const [first] = await desk.links()
    const { units } = await openLink(office, first!.code)
    await rate(office, first!.code, units[0]!.unit.id)
    await desk.add('Em')
    const before = (await desk.read()).people

    await expect(desk.draw(six)).rejects.toThrow(/409/)
    await desk.draw(six, true)

    const { people, draws } = await desk.read()
    expect(draws).toMatchObject([{ newcomers: false }, { newcomers: true, people: 1 }])
    expect(people).toMatchObject([...before.slice(0, 4), { name: 'Em', units: 6 }])
  })

  test('never gives somebody a unit that is barred to them, also not later', async () => {
    await desk.add('An', { blocks: ['C'] })
    await desk.draw(six)
    const [{ id }] = (await desk.read()).people
    const [link] = await desk.links()
    const drawn = await openLink(office, link!.code)

    await desk.ask(`/people/${id}`, { ...person('An'), blocks: ['C'], notUnits: ['C02'] })

    const after = await openLink(office, link!.code)
    expect(unitIds(drawn)).toEqual(['C02', 'C03', 'C25-01'])
    expect(unitIds(after)).toEqual(['C03', 'C25-01'])
    expect(await rate(office, link!.code, 'C02')).toMatchObject({ why: 'wrong-link' })
  })

  test('is not told: no answer names the units of a person', async () => {
    await addAll()
    const preview = await desk.draw(six)
    const list = await desk.read()

    for (const each of [...preview.people, ...list.people]) {
      expect(typeof each.units).toBe('number')
    }
  })
})

describe('a personal link', () => {
  test('leads through the person’s units, each spent with its ballot', async () => {
    await addAll()
    await desk.draw(six)
    const links = await desk.links()
    const [an] = links
    const { units, group } = await openLink(office, an!.code)

    const first = await rate(office, an!.code, units[0]!.unit.id)
    const twice = await rate(office, an!.code, units[0]!.unit.id)

    expect(links.map(({ name }) => name)).toEqual(names)
    expect(group).toBe('CTH')
    expect(units).toHaveLength(6)
    expect(first).toMatchObject({ outcome: 'kept' })
    expect(twice).toMatchObject({ outcome: 'refused', why: 'spent-invitation' })
    const opened = await openLink(office, an!.code)
    expect(opened.units.map(({ spent }) => spent)).toEqual([true, ...Array(5).fill(false)])
    // The office sees it at midnight.
    expect((await desk.read()).people[0]).toMatchObject({ done: 0, units: 6, linkIsGood: true })
    await office.services.store.beginDay('2026-11-21')
    expect((await desk.read()).people[0]).toMatchObject({ done: 1, units: 6, linkIsGood: true })
  })

  test('opens nothing of anybody else', async () => {
    await addAll()
    await desk.draw(six)
    const [an] = await desk.links()
    const own = new Set(unitIds(await openLink(office, an!.code)))
    const { units } = await desk.read()
    const stranger = units.find(({ id }: { id: string }) => !own.has(id))

    expect(await rate(office, an!.code, stranger.id)).toMatchObject({ why: 'wrong-link' })
    expect(await rate(office, an!.code, [...own][0]!, { group: 'LDS' })).toMatchObject({
      outcome: 'refused',
    })
  })

  test('is given out with a text in both languages, and no formula', async () => {
    await desk.add('=HYPERLINK("http://x")', { contact: '+84912345678' })
    await desk.draw(six)

    const [row] = await desk.links()

    expect(row!.cells.slice(0, 4)).toEqual([
      `'=HYPERLINK("http://x")`,
      'Chủ tịch UBND',
      `'+84912345678`,
      '8',
    ])
    const address = `http://localhost:8787/i#${row!.code}`
    expect(row!.cells[4]).toBe(address)
    expect(row!.cells[5]).toContain(address)
    expect(row!.cells[6]).toContain(address)
  })

  test('is made once for each person, and anew where it is asked for, keeping what is done', async () => {
    await addAll()
    await desk.draw(six)
    const [an] = await desk.links()
    const [unit] = unitIds(await openLink(office, an!.code))
    await rate(office, an!.code, unit!)
    const { people } = await desk.read()

    const [again] = await desk.links([people[0].id])

    await expect(desk.links()).rejects.toThrow(/409/)
    await expect(openLink(office, an!.code)).rejects.toThrow('revoked-invitation')
    const { units } = await openLink(office, again!.code)
    expect(units.filter(({ spent }) => spent).map((each) => each.unit.id)).toEqual([unit])
    // What was begun with the link of before is not lost: somebody looks at it.
    const [, other] = unitIds(await openLink(office, again!.code))
    expect(await rate(office, an!.code, other!)).toMatchObject({ outcome: 'kept' })
  })

  test('that is taken back opens nothing', async () => {
    await desk.add('An')
    await desk.draw(six)
    const [an] = await desk.links()
    const [{ id }] = (await desk.read()).people

    const statuses = [
      (await desk.ask(`/people/${id}/revoke`, {})).status,
      (await desk.ask(`/people/${id}/revoke`, {})).status,
    ]

    expect(statuses).toEqual([204, 404])
    await expect(openLink(office, an!.code)).rejects.toThrow('revoked-invitation')
    expect((await desk.read()).people).toMatchObject([{ linkIsGood: false }])
  })

  test('reminders name who has units left, without any link', async () => {
    await desk.add('An', { blocks: ['C2'] })
    await desk.add('Bình', { blocks: ['C2'] })
    await desk.add('Chi')
    await desk.draw(six)
    const firstTwo = (await desk.read()).people.slice(0, 2)
    const [an, binh] = await desk.links(firstTwo.map(({ id }: { id: string }) => id))
    await rate(office, an!.code, 'C04')
    await office.services.store.beginDay('2026-11-21')

    const file = await (await desk.ask('/reminders/reminder.csv?language=en')).text()

    expect(file).toContain('Bình')
    expect(file).not.toMatch(/\nAn,/)
    expect(file).not.toContain('Chi,')
    expect(file).not.toContain(binh!.code)
    expect(file).not.toContain('/i#')
  })
})

test('ballots of one insider about several units make those units’ scores move together', async () => {
  await desk.add('An')
  await desk.add('Bình')
  await desk.draw('all')
  const [an, binh] = await desk.links()
  const raters = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
  for (const unit of ['A25-01', 'A25-02']) {
    await rate(office, an!.code, unit, { rater: raters[0]!, answer: 5 })
    await rate(office, binh!.code, unit, { rater: raters[1]!, answer: 2 })
  }

  const { input, raterBallots } = await gathered()

  const shared = raterCovariances(input, raterBallots).find(
    ({ unit, other }) => unit === 'A25-01' && other === 'A25-02',
  )
  expect(raterBallots).toHaveLength(4)
  expect(shared?.covariance).toBeGreaterThan(0)
})

test('an insider whose ballots are excluded or held moves no scores together', async () => {
  await desk.add('An')
  await desk.add('Bình')
  await desk.draw('all')
  const [an, binh] = await desk.links()
  const [rater, other] = [randomUUID(), randomUUID()]
  await rate(office, an!.code, 'A25-01', { rater })
  await rate(office, an!.code, 'A25-02', { rater })
  await rate(office, binh!.code, 'A25-01', { rater: other, answer: 1 })
  await rate(office, binh!.code, 'A25-02', { rater: other, answer: 1 })

  for (const [unit, to] of [
    ['A25-01', 'excluded'],
    ['A25-02', 'held'],
  ]) {
    const list = await office.ask(`${round}/review?unit=${unit}`, { cookies })
    const ballots: { id: string; level: number }[] = (await list.json()).ballots
    const [worst] = ballots.toSorted((a, b) => a.level - b.level)
    const body = { id: randomUUID(), ballots: [worst?.id], to, reason: 'not theirs to give' }
    await office.ask(`${round}/review/decisions`, { method: 'POST', body, cookies })
  }

  const { raterBallots } = await gathered()
  expect(raterBallots.map((ballot) => ballot.rater)).toEqual([rater, rater])
})

test('the exported ballots of a person can never be told together', async () => {
  await desk.add('An')
  await desk.draw('all')
  const [an] = await desk.links()
  const rater = '11111111-1111-4111-8111-111111111111'
  for (const unit of ['C02', 'C03']) await rate(office, an!.code, unit, { rater })

  const whileOpen = await exportedRaters()
  await putRoundIn(office.services.store, 'practice-2026', 'closed')

  expect(whileOpen).toEqual([null, null])
  expect(await exportedRaters()).toEqual([null, null])
})

test('groups are listed with what has come of each; citizens are none of them', async () => {
  await desk.add('An', { blocks: ['C2'] })
  await desk.draw(six)
  const [an] = await desk.links()
  await rate(office, an!.code, 'C04')
  await office.services.store.beginDay('2026-11-21')

  const { groups } = await (
    await office.ask('/api/rounds/practice-2026/insiders', { cookies })
  ).json()

  expect(groups.map(({ id }: { id: string }) => id)).toEqual([
    'HDND',
    'LDS',
    'TP',
    'CTH',
    'CTX',
    'VC',
  ])
  expect(groups[3]).toMatchObject({ people: 1, sent: 1, begun: 1, finished: 1 })
  expect((await office.ask(chairs.replace('CTH', 'ND'), { cookies })).status).toBe(404)
})

test('after closing, lists and draws take no changes', async () => {
  await desk.add('An')
  await putRoundIn(office.services.store, 'practice-2026', 'closed')

  expect((await desk.ask('/people', person('Bình'))).status).toBe(409)
  await expect(desk.draw(six)).rejects.toThrow(/409/)
})

test('what belongs to one group cannot be reached through another', async () => {
  await desk.add('An')
  await desk.draw(six)
  await desk.links()
  const [{ id }] = (await desk.read()).people
  const other = chairs.replace('CTH', 'HDND')
  const post = (path: string, body: unknown = {}) =>
    office.ask(`${other}${path}`, { method: 'POST', body, cookies })

  expect((await post(`/people/${id}`, person('X'))).status).toBe(404)
  expect((await post(`/people/${id}/remove`)).status).toBe(404)
  expect((await post(`/people/${id}/revoke`)).status).toBe(404)
  const wish = { channel: 'email', whose: [id], format: 'csv', language: 'vi' }
  expect((await post('/links', wish)).status).toBe(409)
  expect((await desk.read()).people).toMatchObject([{ name: 'An', linkIsGood: true }])
})

/** What a result of the round would be computed from. */
async function gathered() {
  const { store, plans } = office.services
  const counted = await store.readRound('practice-2026', async (snapshot) => ({
    ...snapshot,
    clusters: [],
    raterBallots: await snapshot.raterBallots(),
  }))
  const repeats = { seed: '00000000000000aa', replicates: 0 }
  return gatherInput(office.services, (await plans.find('practice-2026'))!, counted, repeats)
}

async function exportedRaters() {
  const { store, plans, randomBytes } = office.services
  const plan = (await plans.find('practice-2026'))!
  const wish = { plan, language: 'en', filters: {} } as const
  return ballotSource(store, randomBytes).read(wish, async ({ columns, portions }) => {
    const at = columns.findIndex(({ id }) => id === 'rater')
    const raters = []
    for await (const rows of portions) raters.push(...rows.map((row) => row[at]))
    return raters
  })
}

async function addAll() {
  for (const name of names) await desk.add(name)
}

function person(name: string) {
  return { name, position: 'Chủ tịch UBND', notUnits: [], blocks: [] }
}

function unitIds({ units }: { units: readonly { unit: { id: string } }[] }): string[] {
  return units.map(({ unit }) => unit.id).sort()
}
