import { expect, test } from 'vitest'
import { beginBallot, openMemory } from '../testing/memory.ts'
import { night, opening } from '../testing/samples.ts'
import { findDraft, startDraft } from './drafts.ts'
import { saveAnswers } from '../testing/save-answers.ts'
import { recallLink } from './link-memory.ts'

const later = new Date('2026-11-21T18:20:00Z')

test('an answer is on the phone when saving is done, even for a tab opened anew', async () => {
  const db = openMemory('a-tab-opened-anew-by-test')
  const id = await beginBallot(db)

  expect(await saveAnswers(db, id, { courtesy: 5 }, later)).toBe(true)

  db.close()
  const found = await findDraft(openMemory('a-tab-opened-anew-by-test'), id)
  expect(found?.draft.answers).toEqual({ courtesy: 5 })
  expect(found?.savedAt).toEqual(later)
})

test('a ballot begun through a link is found by the link, with all that is needed to show it', async () => {
  const db = openMemory()
  const id = await beginBallot(db)

  const { draft: kept } = await recallLink(db, opening.link)
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
  await saveAnswers(db, id, { courtesy: 1 }, later)

  await beginBallot(db, id)

  expect((await findDraft(db, id))?.draft.answers).toEqual({ courtesy: 1 })
})

test('the browser closes the connection of an open tab: the next save opens it again', async () => {
  const db = openMemory()
  const id = await beginBallot(db)
  db.backendDB().close()

  await saveAnswers(db, id, { courtesy: 5 }, later)

  expect((await findDraft(db, id))?.draft.answers).toEqual({ courtesy: 5 })
})

test('a write that fails says so', async () => {
  const db = openMemory()
  const id = await beginBallot(db)
  db.drafts.hook('updating', () => {
    throw new DOMException('no space left', 'QuotaExceededError')
  })

  await expect(saveAnswers(db, id, { courtesy: 5 }, later)).rejects.toThrow(/no space left/)
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
