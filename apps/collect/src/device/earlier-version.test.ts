import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { beginBallot, openMemory, sealBallot } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { night, opening, pushWorld } from '../testing/samples.ts'
import { saveAnswers } from '../testing/save-answers.ts'
import { findDraft } from './drafts.ts'
import { pushOutbox } from './outbox/outbox.ts'

/** Fewer tables and indexes than now, made up: what is missing is added, whichever it is. */
const earlier = {
  drafts: 'id, link',
  outbox: 'id, link, state',
  receipts: 'ballot, link',
  contacts: 'id, state',
  openings: 'link',
  questionnaires: '[id+version]',
  units: 'id',
  rounds: 'id',
  enrolments: 'device, askedAt',
  briefings: 'is',
  selections: 'is',
  backups: 'is',
}

test('a phone of an earlier version keeps its draft and sends what it had sealed, with all tables of the new one', async () => {
  const name = crypto.randomUUID()
  const { draft, sealed } = await leftByEarlier(name)
  const db = openMemory(name)
  const office = openOffice()

  expect((await findDraft(db, draft))?.draft.answers).toEqual({ courtesy: 5 })
  expect(await pushOutbox(db, office.push, pushWorld)).toBe('empty')

  expect(await db.receipts.toCollection().primaryKeys()).toEqual([sealed])
  expect(await db.askedKiosks.count()).toBe(0)
})

test('a page of an earlier version goes on saving while a newer one is open in another tab', async () => {
  const name = crypto.randomUUID()
  const { draft } = await leftByEarlier(name)
  const old = openEarlier(name)
  await old.open()

  const db = openMemory(name)
  await saveAnswers(db, draft, { speed: 9 }, night)
  await old.table('drafts').update(draft, { savedAt: new Date(0) })

  expect(await db.drafts.get(draft)).toMatchObject({
    draft: { answers: { courtesy: 5, speed: 9 } },
    savedAt: new Date(0),
  })
  old.close()
})

test('a draft is finished by the questionnaire that it was begun with, after a newer version of it has come', async () => {
  const db = openMemory()
  const id = await beginBallot(db)
  await saveAnswers(db, id, { courtesy: 5 }, night)
  const { questionnaire } = opening
  const newer = { ...questionnaire, version: 2, items: questionnaire.items.slice(0, 1) }
  await db.questionnaires.put(newer)
  await db.openings.put({ ...opening, questionnaire: newer })

  const found = await findDraft(db, id)

  expect(found?.questionnaire).toEqual(questionnaire)
})

function openEarlier(name: string): Dexie {
  const db = new Dexie(name)
  db.version(1).stores(earlier)
  return db
}

/** A phone with a draft and a sealed ballot, as an earlier version has left it. */
async function leftByEarlier(name: string) {
  const made = openMemory()
  const draft = await beginBallot(made)
  await saveAnswers(made, draft, { courtesy: 5 }, night)
  const sealed = await sealBallot(made)
  const old = openEarlier(name)
  for (const table of Object.keys(earlier)) {
    await old.table(table).bulkPut(await made.table(table).toArray())
  }
  old.close()
  return { draft, sealed }
}
