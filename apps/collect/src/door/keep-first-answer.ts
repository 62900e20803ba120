/**
 * Stands in the page itself, since the app is still on its way: makes the phone's database meanwhile,
 * and keeps what is chosen of the first item behind a link. It takes nothing but types from libraries.
 */
import type { Door, Draft, Language, LinkOpening } from '@phieu/survey'
import type { KeptDraft } from '../device/database.ts'
import { headOf } from '../device/drafts.ts'
import { DATABASE, tables, VERSION } from '../device/tables.ts'
import { DOOR_DATA, FIRST } from './names.ts'

/**
 * Begins a ballot with the first choice, under an id that the page names to the app, and keeps every other
 * one that is made there. Only on a phone that knows nothing of the round: any other has the app by itself,
 * which looks into its memory first.
 */
export function keepFirstAnswer(page: Document, memory: IDBFactory): void {
  const opened = openMemory(memory)
  opened.catch(() => {}) // the app says so
  const first = page.getElementById(FIRST)
  const data = page.getElementById(DOOR_DATA)?.textContent
  // Browsers without it (Chrome 91, Safari 15.3, plain http) wait for the app.
  if (!first || !data || !('randomUUID' in crypto)) return

  // Our server has rendered it into this very page.
  const { behind, language }: Door = JSON.parse(data)
  if (!('opening' in behind)) return
  const id = crypto.randomUUID()
  first.dataset['draft'] = id
  first.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    delete first.dataset['saved']
    void opened
      .then((db) => keep(db, id, { ...behind, language }, Number(target.value)))
      .catch(() => false) // the app tries it anew, and says so
      .then((isKept) => (first.dataset['saved'] = String(isKept)))
  })
}

/** Opens the database; where there is none it is made, as Dexie would. @throws where it can't be, or is older */
function openMemory(memory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // Dexie counts versions by tens.
    const opening = memory.open(DATABASE, VERSION * 10)
    opening.addEventListener('error', reject)
    opening.addEventListener('upgradeneeded', ({ oldVersion }) => {
      if (oldVersion > 0) opening.transaction?.abort()
      else for (const [name, keys] of Object.entries(tables)) makeTable(opening.result, name, keys)
    })
    opening.addEventListener('success', () => {
      const db = opening.result
      // Whoever changes or deletes it waits for nobody.
      db.addEventListener('versionchange', () => db.close())
      resolve(db)
    })
  })
}

function makeTable(db: IDBDatabase, name: string, keys: string): void {
  const [key = '', ...indexes] = keys.split(', ')
  const table = db.createObjectStore(name, { keyPath: pathOf(key) })
  for (const index of indexes) {
    table.createIndex(index.replace('&', ''), pathOf(index), { unique: index.startsWith('&') })
  }
}

/** `id`, `&code`, `[id+version]` */
function pathOf(key: string): string | string[] {
  return key.startsWith('[') ? key.slice(1, -1).split('+') : key.replace('&', '')
}

/** @returns whether the answer is on the disk */
function keep(
  db: IDBDatabase,
  id: string,
  { opening, language }: { opening: LinkOpening; language: Language },
  code: number,
): Promise<boolean> {
  const { link, round, unit, questionnaire, extra } = opening
  const [item] = questionnaire.items
  const saving = db.transaction(Object.keys(tables), 'readwrite', { durability: 'strict' })
  const table = (name: keyof typeof tables) => saving.objectStore(name)
  const known = [table('kiosks').count(), table('rounds').count(round.id)]
  const before: IDBRequest<KeptDraft | undefined> = table('drafts').get(id)
  let isKept = false
  before.addEventListener('success', () => {
    if (!item || (!before.result && known.some(({ result }) => result > 0))) return
    const begun: Draft = { id, ...headOf(opening), mode: 'online', language, answers: {} }
    const { draft, ...kept } = before.result ?? { id, link, draft: begun }
    const answers = { ...draft.answers, [item.id]: code }
    table('drafts').put({ ...kept, draft: { ...draft, answers }, savedAt: new Date() })
    table('rounds').put({ ...round, extra })
    table('units').put(unit)
    table('questionnaires').put(questionnaire)
    isKept = true
  })
  return new Promise((resolve, reject) => {
    saving.addEventListener('complete', () => resolve(isKept))
    saving.addEventListener('abort', reject)
  })
}
