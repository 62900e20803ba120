import { expect, test } from 'vitest'
import { beginBallot, openMemory } from '../testing/memory.ts'
import { answers, night, opening } from '../testing/samples.ts'
import {
  findDraft,
  findDraftOfLink,
  saveAnswer,
  saveAnswers,
  sealDraft,
  startDraft,
} from './drafts.ts'

const later = new Date('2026-11-21T18:20:00Z')

test('an answer is on the phone when saving is done, even for a tab opened anew', async () => {
  const db = openMemory('a-tab-opened-anew-by-test')
  const id = await beginBallot(db)

  expect(await saveAnswer(db, id, { item: 'courtesy', code: 5 }, later)).toEqual(later)

  db.close()
  const found = await findDraft(openMemory('a-tab-opened-anew-by-test'), id)
  expect(found?.draft.answers).toEqual({ courtesy: 5 })
  expect(found?.savedAt).toEqual(later)
})

test('a ballot begun through a link is found by the link, with all that is needed to show it', async () => {
  const db = openMemory()
  const id = await beginBallot(db)

  const kept = await findDraftOfLink(db, opening.link)
  const found = await findDraft(db, id)

  expect(kept?.id).toBe(id)
  expect(found).toMatchObject({
    questionnaire: opening.questionnaire,
    unit: opening.unit,
    round: opening.round,
  })
})

test('beginning twice, by two taps, keeps the answers that were given in between', async () => {
  const db = openMemory()
  const id = await beginBallot(db)
  await saveAnswer(db, id, { item: 'courtesy', code: 1 }, later)

  await beginBallot(db, id)

  expect((await findDraft(db, id))?.draft.answers).toEqual({ courtesy: 1 })
})

test('a draft with something missing stays a draft, and says what is missing', async () => {
  const db = openMemory()
  const id = await beginBallot(db)
  await saveAnswer(db, id, { item: 'courtesy', code: 5 }, later)

  expect(await sealDraft(db, id, later)).toEqual([{ item: 'speed', reason: 'missing' }])

  expect(await db.drafts.count()).toBe(1)
  expect(await db.outbox.count()).toBe(0)
})

test('sealing moves the draft into the outbox under its id, with the day it is in Hanoi and no time', async () => {
  const db = openMemory()
  const id = await beginBallot(db)
  await saveAnswers(db, id, answers, later)

  expect(await sealDraft(db, id, night)).toEqual([])

  expect(await db.drafts.count()).toBe(0)
  const [outgoing] = await db.outbox.toArray()
  expect(outgoing).toMatchObject({ id, state: 'waiting', link: opening.link })
  expect(outgoing?.ballot).toEqual({
    id,
    round: 'practice-2026',
    unit: 'B01',
    group: 'citizen',
    questionnaire: { id: 'hanoi.B.citizen', version: 1 },
    mode: 'online',
    language: 'vi',
    answers,
    sealedOn: '2026-11-22',
  })
})

test('two taps on Finish make one ballot', async () => {
  const db = openMemory()
  const id = await beginBallot(db)
  await saveAnswers(db, id, answers, later)

  const faults = await Promise.all([sealDraft(db, id, night), sealDraft(db, id, night)])

  expect(faults).toEqual([[], []])
  expect(await db.outbox.count()).toBe(1)
})

test('an answer that comes after Finish changes nothing and is not said to be saved', async () => {
  const db = openMemory()
  const id = await beginBallot(db)
  await saveAnswers(db, id, answers, later)
  await sealDraft(db, id, night)

  expect(await saveAnswer(db, id, { item: 'courtesy', code: 1 }, later)).toBeUndefined()

  expect((await db.outbox.get(id))?.ballot.answers).toEqual(answers)
})

test('the browser closes the connection of an open tab: the next save opens it again', async () => {
  const db = openMemory()
  const id = await beginBallot(db)
  db.backendDB().close()

  await saveAnswer(db, id, { item: 'courtesy', code: 5 }, later)

  expect((await findDraft(db, id))?.draft.answers).toEqual({ courtesy: 5 })
})

test('a write that fails says so', async () => {
  const db = openMemory()
  const id = await beginBallot(db)
  db.drafts.hook('updating', () => {
    throw new DOMException('no space left', 'QuotaExceededError')
  })

  await expect(saveAnswer(db, id, { item: 'courtesy', code: 5 }, later)).rejects.toThrow(
    /no space left/,
  )
})

test('a ballot about something that this phone never had is a broken promise', async () => {
  const db = openMemory()
  const id = await startDraft(
    db,
    {
      id: crypto.randomUUID(),
      round: 'nowhere',
      unit: 'X1',
      group: 'g',
      questionnaire: { id: 'q', version: 1 },
      mode: 'online',
      language: 'vi',
    },
    night,
  )

  await expect(findDraft(db, id)).rejects.toThrow(id)
})
