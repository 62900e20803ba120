import { LinkOpening } from '@phieu/survey'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { citizensQuestionnaire, unitA } from '../../testing/test-ballots.ts'
import { putRoundIn } from '../../testing/test-moves.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { openLink } from '../../testing/test-phone.ts'

let office: TestOffice

beforeEach(async () => {
  office = await openTestOffice()
})
afterEach(() => office.close())

test('a link opens all that is needed to answer with the network gone', async () => {
  const link = await openLink(office)

  const answer = await office.ask(`/api/links/${link}`)

  const opening = LinkOpening.parse(await answer.json())
  expect(opening).toMatchObject({ link, unit: { id: unitA }, round: { id: 'practice-2026' } })
  expect(opening.questionnaire).toEqual(citizensQuestionnaire)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('an unknown link is a problem with its name', async () => {
  const answer = await office.ask('/api/links/zzzzzzzzzz')

  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ code: 'unknown-link' })
})

test('a link of a round that takes no ballots says so', async () => {
  const link = await openLink(office)

  for (const state of ['draft', 'closed', 'published'] as const) {
    await putRoundIn(office.services.store, 'practice-2026', state)
    const answer = await office.ask(`/api/links/${link}`)
    expect(answer.status).toBe(410)
    expect(await answer.json()).toMatchObject({ code: 'closed-round' })
  }
})

test('codes can be read out: ten signs, nothing that looks like something else', async () => {
  const codes = await Promise.all(Array.from({ length: 20 }, () => openLink(office)))

  for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/)
  expect(new Set(codes).size).toBe(20)
})
