import { InvitationOpening } from '@phieu/survey'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Invitation } from '../../store/distribution/invitation-store.ts'
import { citizensQuestionnaire, makeBallot, unitA, unitB } from '../../testing/test-ballots.ts'
import { putRoundIn } from '../../testing/test-moves.ts'
import { rightHashOf } from '../../distribution/right-hash.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { openTestPhone } from '../../testing/test-phone.ts'

const code = 'ab12cd34ef56gh78'

let office: TestOffice

beforeEach(async () => {
  office = await openTestOffice()
})
afterEach(() => office.close())

test('an invitation opens all that is needed to answer with the network gone', async () => {
  await invite()

  const answer = await open(code)

  const opening = InvitationOpening.parse(await answer.json())
  expect(opening).toMatchObject({ group: 'ND', round: { id: 'practice-2026' } })
  expect(opening.units).toMatchObject([{ unit: { id: unitA }, spent: false }])
  expect(opening.units[0]?.questionnaire).toEqual(citizensQuestionnaire)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('an insider’s invitation opens its units in their order', async () => {
  await invite({ units: [unitB, unitA].map((unit) => ({ unit, spent: false })) })

  const { units } = InvitationOpening.parse(await (await open(code)).json())

  expect(units.map(({ unit }) => unit.id)).toEqual([unitB, unitA])
})

test('a code is known however it is written', async () => {
  await invite()

  expect((await open(' AB12-CD34 EF56-GH78 ')).status).toBe(200)
})

test('opening it spends nothing; a ballot does, and the next opening says so', async () => {
  await invite()
  await open(code)
  await open(code)
  const [verdict] = await openTestPhone(office).verdicts([
    { ballot: makeBallot(), invitation: code },
  ])
  expect(verdict).toMatchObject({ outcome: 'kept' })

  const { units } = InvitationOpening.parse(await (await open(code)).json())

  expect(units).toMatchObject([{ spent: true }])
})

test.each(['zzzzzzzzzzzzzzzz', ' ', 'ab', '../../etc/passwd'])(
  'the code “%s” opens nothing, and is not repeated',
  async (unknown) => {
    const answer = await open(unknown)

    expect(answer.status).toBe(404)
    const problem = await answer.text()
    expect(problem).toContain('unknown-invitation')
    expect(problem).not.toContain(`"${unknown}"`)
  },
)

test('one that was taken back says so', async () => {
  await invite({ revokedOn: '2026-11-20' })

  const answer = await open(code)

  expect(answer.status).toBe(410)
  expect(await answer.json()).toMatchObject({ code: 'revoked-invitation' })
})

test('closing the round deletes it: it is unknown then', async () => {
  await invite()
  await putRoundIn(office.services.store, 'practice-2026', 'closed')

  expect(await (await open(code)).json()).toMatchObject({ code: 'unknown-invitation' })
})

function open(typed: string): Promise<Response> {
  return office.ask('/api/invitations/open', { method: 'POST', body: { code: typed } })
}

async function invite(given: Partial<Invitation> = {}) {
  await office.services.store.addInvitations([
    {
      rightHash: await rightHashOf(code),
      round: 'practice-2026',
      group: 'ND',
      channel: 'sms',
      batch: undefined,
      insider: undefined,
      revokedOn: undefined,
      units: [{ unit: unitA, spent: false }],
      ...given,
    },
  ])
}
