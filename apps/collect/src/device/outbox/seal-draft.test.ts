import { IDBDatabase } from 'fake-indexeddb'
import { expect, onTestFinished, test, vi } from 'vitest'
import {
  beginBallot,
  made,
  openEnvelopes,
  openMemory,
  sealInterview,
} from '../../testing/memory.ts'
import { roundKeys } from '../../testing/round-keys.ts'
import { answers, night, opening } from '../../testing/samples.ts'
import { isSignedSlip, keyIdOf, rightOf } from '@phieu/survey/envelope'
import type { DeviceDatabase } from '../database.ts'
import { startDraft } from '../drafts.ts'
import { saveAnswers } from '../../testing/save-answers.ts'
import { sealDraft } from './seal-draft.ts'

const later = new Date('2026-11-21T18:20:00Z')

test('a draft with something missing stays a draft, and says what is missing', async () => {
  const db = openMemory()
  const id = await beginBallot(db)
  await saveAnswers(db, id, { courtesy: 5 }, later)

  expect(await sealDraft(db, id, later)).toEqual([{ item: 'speed', reason: 'missing' }])

  expect(await db.drafts.count()).toBe(1)
  expect(await db.outbox.count()).toBe(0)
})

test('Finish puts an envelope in the draft’s place, with the day it is in Hanoi and no time', async () => {
  const db = openMemory()
  const id = await answered(db)

  expect(await sealDraft(db, id, night)).toEqual([])

  expect(await db.drafts.count()).toBe(0)
  const [kept] = await db.outbox.toArray()
  expect(kept).toMatchObject({ id, state: 'waiting', link: opening.link })
  expect(kept?.slip).toEqual({
    sealingDay: '2026-11-22',
    sender: { by: 'link', link: opening.link },
  })
  expect(await openEnvelopes(db)).toEqual([
    {
      id,
      round: 'practice-2026',
      unit: 'B01',
      group: 'citizen',
      questionnaire: { id: 'hanoi.B.citizen', version: 1 },
      mode: 'online',
      language: 'vi',
      answers,
      sealedOn: '2026-11-16',
    },
  ])
})

test('after Finish no answer is left in the clear, in any table of the phone', async () => {
  const db = openMemory()
  const id = await answered(db)
  await sealDraft(db, id, night)

  const all = await Promise.all(
    [db.drafts, db.outbox, db.receipts, db.contacts].map((table) => table.toArray()),
  )
  expect(JSON.stringify(all)).not.toMatch(/courtesy|speed|answers|"language"/)
})

test('what is sealed through a link is sealed to the round’s key', async () => {
  const db = openMemory()
  await sealDraft(db, await answered(db), night)

  const [kept] = await db.outbox.toArray()
  expect(kept?.envelope.header.key).toBe(await keyIdOf(roundKeys.round))
})

test('what a named right sends is sealed to the box key, and its slip doesn’t show the code', async () => {
  const db = openMemory()
  const code = 'ab12cd34ef56gh78'
  const { round, unit, questionnaire } = opening
  const units = [{ unit, questionnaire, spent: false }]
  await db.invitations.add({
    id: 'i1',
    code,
    opening: { round, group: 'citizen', units, extra: [] },
  })
  const id = await answered(db, { invitation: 'i1' })

  await sealDraft(db, id, night)

  const [kept] = await db.outbox.toArray()
  expect(kept?.envelope.header.key).toBe(await keyIdOf(roundKeys.box))
  expect(kept?.slip.sender).toEqual({ by: 'right', right: await rightOf(code) })
  expect(JSON.stringify(kept)).not.toContain(code)
})

test('an interviewer’s envelope keeps the day inside, and its slip is signed by the phone', async () => {
  const db = openMemory()
  await sealInterview(db, made.device)

  const [kept] = await db.outbox.toArray()
  const { sealingDay, sender } = kept!.slip
  expect(sender.by === 'device' && sender.device).toBe(made.device)
  expect(
    sender.by === 'device' &&
      (await isSignedSlip(kept!.digest, sealingDay, sender, made.key.publicKey)),
  ).toBe(true)
  expect(await openEnvelopes(db)).toMatchObject([{ sealedOn: '2026-11-22' }])
})

test('answers and envelopes are asked to be on the disk before they are said to be saved', async () => {
  // Before the phone opens its memory, which holds on to what it finds.
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction')
  onTestFinished(() => begin.mockRestore())
  const db = openMemory()
  const id = await beginBallot(db)
  begin.mockClear()

  await saveAnswers(db, id, answers, later)
  await sealDraft(db, id, night)

  const writing = begin.mock.calls.filter(([, mode]) => mode === 'readwrite')
  expect(writing).toHaveLength(2)
  for (const [, , options] of writing) expect(options).toEqual({ durability: 'strict' })
})

test('two taps on Finish make one envelope', async () => {
  const db = openMemory()
  const id = await answered(db)

  const faults = await Promise.all([sealDraft(db, id, night), sealDraft(db, id, night)])

  expect(faults).toEqual([[], []])
  expect(await db.outbox.count()).toBe(1)
})

test('an answer that is changed while the envelope is being sealed is in it', async () => {
  const db = openMemory()
  const id = await answered(db)

  const sealing = sealDraft(db, id, night)
  await saveAnswers(db, id, { courtesy: 1 }, later)

  expect(await sealing).toEqual([])
  expect(await openEnvelopes(db)).toMatchObject([{ answers: { courtesy: 1, speed: 9 } }])
})

test('an answer that comes after Finish changes nothing and is not said to be saved', async () => {
  const db = openMemory()
  const id = await answered(db)
  await sealDraft(db, id, night)

  expect(await saveAnswers(db, id, { courtesy: 1 }, later)).toBe(false)

  expect(await openEnvelopes(db)).toMatchObject([{ answers }])
})

async function answered(db: DeviceDatabase, by?: { invitation: string }) {
  const id = await beginBallot(db)
  if (by) {
    const begun = await db.drafts.get(id)
    await db.drafts.delete(id)
    const { answers: _none, ...about } = begun!.draft
    await startDraft(db, { ...about, ...by }, night)
  }
  await saveAnswers(db, id, answers, later)
  return id
}
