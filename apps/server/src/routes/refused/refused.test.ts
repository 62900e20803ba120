import { RefusedBallot, RefusedList } from '@phieu/office'
import { PushReply } from '@phieu/survey'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeBallot, unitA, unitB } from '../../testing/test-ballots.ts'
import { sealEntry, sealOnce } from '../../testing/test-envelopes.ts'
import { putRoundIn } from '../../testing/test-moves.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { enrolPhone, openLink, openTestPhone, type TestPhone } from '../../testing/test-phone.ts'
import { countedBallots, storedRaw } from '../../testing/what-is-kept.ts'

let office: TestOffice
let phone: TestPhone
let link: string

beforeEach(async () => {
  office = await openTestOffice()
  phone = openTestPhone(office)
  link = await openLink(office)
})
afterEach(() => office.close())

describe('a ballot is refused and stored raw when', () => {
  test('it cannot be read', async () => {
    expect(await refusalOf({ ...makeBallot(), sealedOn: '2026-11-20T14:05:00Z' })).toBe(
      'unreadable',
    )
  })

  test('its id is of a kind that tells the time', async () => {
    const ballot = { ...makeBallot(), id: '018f3e2a-7c00-7abc-8def-0123456789ab' }

    expect(await refusalOf(ballot)).toBe('unreadable')
  })

  test('nobody knows its round', async () => {
    expect(await refusalOf(makeBallot({ round: 'elsewhere' }))).toBe('unknown-round')
  })

  test('its round is approved', async () => {
    await putRoundIn(office.services.store, 'practice-2026', 'approved')

    expect(await refusalOf(makeBallot())).toBe('closed-round')
  })

  test('it comes without a link, or through an unknown one', async () => {
    expect(await refusalOf(makeBallot(), '')).toBe('unknown-device')
    expect(await refusalOf(makeBallot(), 'zzzzzzzzzz')).toBe('unknown-link')
  })

  test('its link is for another unit or group', async () => {
    expect(await refusalOf(makeBallot({ unit: unitB }))).toBe('wrong-link')
    expect(await refusalOf(makeBallot({ group: 'DN' }))).toBe('wrong-link')
  })

  test('it names an interviewer although it came through a link', async () => {
    expect(await refusalOf(makeBallot({ interviewer: 'i-1' }))).toBe('wrong-link')
  })

  test('its unit does not stand in the registry', async () => {
    const strange = await openLink(office, { unit: 'H-30' })

    expect(await refusalOf(makeBallot({ unit: 'H-30' }), strange)).toBe('unknown-unit')
  })

  test('it answers another version of the questionnaire', async () => {
    const questionnaire = { id: 'hanoi-2024.B.ND', version: 2 }

    expect(await refusalOf(makeBallot({ questionnaire }))).toBe('unknown-questionnaire')
  })

  test('it is of an interview, and came from no enrolled phone, or by nobody of the round', async () => {
    const interview = makeBallot({ mode: 'interview', interviewer: 'i-2' })
    const { phone: other } = await enrolPhone(office, 'i-1')

    expect(await refusalOf(interview, '')).toBe('unknown-device')
    const [verdict] = await other.verdicts([{ ballot: interview }])
    expect(verdict).toMatchObject({ outcome: 'refused', why: 'unknown-device' })
  })

  test('it is sealed to a key that is not its sender’s, or another round’s', async () => {
    const ballot = makeBallot()
    const named = await sealOnce(office.services, ballot, 'right')
    const slip = { sealingDay: ballot.sealedOn, sender: { by: 'link', link } }

    const answer = await phone.send(
      JSON.stringify({ envelopes: [{ envelope: named.envelope, slip }] }),
    )

    expect(PushReply.parse(await answer.json()).verdicts).toEqual([
      { at: 0, outcome: 'refused', why: 'wrong-key' },
    ])
  })

  /** Why a ballot is refused, once its envelope is stored as it was sent, and nothing else of it. */
  async function refusalOf(ballot: unknown, through = link): Promise<string | undefined> {
    const by = through ? { link: through } : {}
    const { envelope } = await sealEntry(office.services, ballot, by)
    const [verdict] = await phone.verdicts([{ ballot, ...by }])
    expect(await storedRaw(office, envelope)).toEqual(envelope)
    expect(await countedBallots(office)).toBe(0)
    return verdict?.outcome === 'refused' ? verdict.why : undefined
  }
})

describe('what the count could not take', () => {
  test('stands before what the door refused, with its reason and without a day', async () => {
    const cookies = await office.setUp()
    await phone.verdicts([{ ballot: 'torn' }, { ballot: makeBallot({ answers: {} }), link }])
    await lay(await changed())

    const whole = await list(cookies, '')
    expect(whole).toMatchObject({ total: 3 })
    const [first, second, last] = whole.refused
    // By their random ids: which one came first is told by nothing.
    expect(new Set([first?.why, second?.why])).toEqual(new Set(['altered', 'faulty']))
    expect([first?.refusedOn, second?.refusedOn]).toEqual([null, null])
    expect(last).toMatchObject({ why: 'unreadable', refusedOn: '2026-11-21' })
    const pages = [0, 1, 2].map((offset) => list(cookies, `?limit=1&offset=${offset}`))
    expect((await Promise.all(pages)).flatMap(({ refused }) => refused)).toEqual(whole.refused)
    expect(await office.services.store.countRefused('practice-2026')).toBe(2)
  })

  test('is read sealed as it came, by its digest, and the log says who has read it', async () => {
    const cookies = await office.setUp()
    const { envelope, digest } = await sealOnce(
      office.services,
      makeBallot({ answers: {} }),
      'link',
    )
    await lay({ envelope, slip: { sealingDay: '2026-11-20', sender: { by: 'link', link } } })

    const answer = await office.ask(`/api/refused/${digest}`, { cookies })

    const found = RefusedBallot.parse(await answer.json())
    expect(found).toMatchObject({ id: digest, why: 'faulty', ballot: envelope.header.id })
    expect(JSON.parse(found.raw)).toMatchObject({ sealed: envelope.sealed })
    const log = await (await office.ask('/api/log', { cookies })).text()
    expect(log).toContain('refused.read')
  })

  /** An envelope whose header says another unit than it was sealed for. */
  async function changed() {
    const { envelope } = await sealOnce(office.services, makeBallot({ unit: unitB }), 'link')
    const header = { ...envelope.header, unit: unitA }
    return {
      envelope: { ...envelope, header },
      slip: { sealingDay: '2026-11-20', sender: { by: 'link', link } },
    }
  }

  async function lay(entry: object): Promise<void> {
    const answer = await phone.send(JSON.stringify({ envelopes: [entry] }))
    expect(PushReply.parse(await answer.json()).verdicts).toMatchObject([{ outcome: 'kept' }])
    await office.services.counts.settle()
  }

  async function list(cookies: string, query: string) {
    return RefusedList.parse(await (await office.ask(`/api/refused${query}`, { cookies })).json())
  }
})
