// @vitest-environment happy-dom
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cacheQuestionnaires } from '../device/questionnaire-cache.ts'
import type { DeviceDatabase, KeptKiosk } from '../device/database.ts'
import { findDraft } from '../device/drafts.ts'
import { sealDraft } from '../device/outbox/seal-draft.ts'
import { openMemory } from '../testing/memory.ts'
import { answers, night, opening } from '../testing/samples.ts'
import { saveAnswers } from '../testing/save-answers.ts'
import { keepFirstAnswer } from './keep-first-answer.ts'
import { FIRST } from './names.ts'
import { readBegun, readLeftAgain } from './read-door.ts'
import { renderDoor } from './render.tsx'

const page = '<html lang="vi"><title>Phiếu</title><!--screen--><!--/screen-->'
const { round, unit, questionnaire, extra } = opening
const item = questionnaire.items[0]?.id ?? ''

let db: DeviceDatabase
beforeEach(() => {
  db = openMemory('phieu')
})
afterEach(async () => {
  await db.delete()
  document.body.innerHTML = ''
})

test('what is chosen before the app is there is on the phone, and the app goes on with that ballot', async () => {
  await openDoor()
  choose(1)
  await isSaid('true')
  choose(5)
  await isSaid('true')

  const id = readBegun(document) ?? ''
  expect(await db.drafts.toCollection().primaryKeys()).toEqual([id])
  expect(await findDraft(db, id)).toMatchObject({
    draft: { answers: { [item]: 5 }, language: 'vi', mode: 'online' },
    link: opening.link,
    questionnaire,
  })
  await saveAnswers(db, id, answers, night)
  expect(await sealDraft(db, id, night)).toEqual([])
})

test('only who has chosen, and stands before the consent again, has left a ballot again', async () => {
  await openDoor()
  expect(readLeftAgain(document, '')).toBeUndefined()
  choose(1)
  await isSaid('true')

  expect(readLeftAgain(document, `#${FIRST}`)).toBeUndefined()
  expect(readLeftAgain(document, '')).toBe(readBegun(document))
})

test('what is chosen anew while the app goes on is added to what it has saved, not put in its place', async () => {
  await openDoor()
  choose(1)
  await isSaid('true')
  const id = readBegun(document) ?? ''
  await saveAnswers(db, id, answers, night)
  choose(9)
  await isSaid('true')

  expect((await findDraft(db, id))?.draft.answers).toEqual({ ...answers, [item]: 9 })
})

test.each([
  [
    'knows the round',
    () => cacheQuestionnaires(db, { round, units: [unit], questionnaires: [questionnaire], extra }),
  ],
  ['is a kiosk', () => db.kiosks.add(kiosk)],
])('a phone that %s leaves it to the app', async (_, know) => {
  await know()
  await openDoor()
  choose(5)
  await isSaid('false')

  expect(await db.drafts.count()).toBe(0)
})

test('the database that it makes is the one that the app would make', async () => {
  const asApp = await tablesOf(db)
  await db.delete()
  await openDoor()
  choose(5)
  await isSaid('true')

  expect(await tablesOf(db)).toEqual(asApp)
  expect(Object.keys(asApp).length).toBeGreaterThan(10)
})

test('a database of another version is left to the app', async () => {
  const older = new Dexie('phieu')
  older.version(0.5).stores({ drafts: 'id' })
  await older.open()
  older.close()
  await openDoor()
  choose(5)
  await isSaid('false')

  // Other tests have theirs beside it.
  const [found] = (await memory().databases()).filter(({ name }) => name === 'phieu')
  expect(found?.version).toBe(5)
})

const kiosk: KeptKiosk = {
  is: 'current',
  link: opening.link,
  label: 'Quầy 3',
  token: 'token',
  salt: 'salt',
  pinHash: 'hash',
  revoked: false,
  wrong: 0,
  shutUntil: night,
}

/** The page of the link as the server sends it, with what stands in it. */
async function openDoor(): Promise<void> {
  const html = await renderDoor(page, { language: 'vi', behind: { opening } })
  document.body.innerHTML = html.slice(html.indexOf('<!--screen-->'))
  keepFirstAnswer(document, memory())
}

function choose(code: number): void {
  document.querySelector<HTMLInputElement>(`#${FIRST} input[value="${code}"]`)?.click()
}

async function isSaid(saved: 'true' | 'false'): Promise<void> {
  const said = () => document.getElementById(FIRST)?.dataset['saved']
  await expect.poll(said).toBe(saved)
}

function memory(): IDBFactory {
  const { indexedDB } = Dexie.dependencies
  if (!indexedDB) throw new Error('openMemory gives one')
  return indexedDB
}

/** Each table with its key and its indexes. */
async function tablesOf(dexie: Dexie) {
  await dexie.open()
  const raw = dexie.backendDB()
  const tables = [...raw.objectStoreNames].map((name) => {
    const table = raw.transaction(name).objectStore(name)
    const indexes = [...table.indexNames].map((each) => {
      const { keyPath, unique, multiEntry } = table.index(each)
      return [each, keyPath, unique, multiEntry]
    })
    return [name, { key: table.keyPath, grows: table.autoIncrement, indexes }]
  })
  return Object.fromEntries(tables)
}
