import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { Dexie } from 'dexie'
import { onTestFinished } from 'vitest'
import { DeviceDatabase } from '../device/database.ts'
import type { BallotId } from '@phieu/survey'
import { saveAnswers, sealDraft, startDraft } from '../device/drafts.ts'
import { cacheQuestionnaires } from '../device/questionnaire-cache.ts'
import { answers, briefing, night, opening } from './samples.ts'

/** An empty phone of one test's own, forgotten when the test is over. */
export function openMemory(name: string = crypto.randomUUID()): DeviceDatabase {
  Dexie.dependencies.indexedDB ??= new IDBFactory()
  Dexie.dependencies.IDBKeyRange ??= IDBKeyRange
  const db = new DeviceDatabase(name)
  onTestFinished(() => db.close())
  return db
}

/** Begins a citizen's ballot through the sample's link. */
export async function beginBallot(db: DeviceDatabase, id: BallotId = crypto.randomUUID()) {
  const { round, unit, questionnaire, link, extra } = opening
  await cacheQuestionnaires(db, { round, units: [unit], questionnaires: [questionnaire], extra })
  return startDraft(
    db,
    {
      id,
      link,
      round: round.id,
      unit: unit.id,
      group: questionnaire.group,
      questionnaire: { id: questionnaire.id, version: questionnaire.version },
      mode: 'online',
      language: 'vi',
    },
    night,
  )
}

/** A citizen's ballot, answered and sealed. */
export async function sealBallot(db: DeviceDatabase, sealedAt = night) {
  const id = await beginBallot(db)
  await saveAnswers(db, id, answers, night)
  await sealDraft(db, id, sealedAt)
  return id
}

/** An interviewer's ballot, answered and sealed under a device of this phone. */
export async function sealInterview(db: DeviceDatabase, device: string, sealedAt = night) {
  await cacheQuestionnaires(db, briefing)
  const id = crypto.randomUUID()
  await startDraft(
    db,
    {
      id,
      device,
      round: briefing.round.id,
      unit: 'B01',
      group: 'citizen',
      questionnaire: { id: 'hanoi.B.citizen', version: 1 },
      mode: 'interview',
      language: 'vi',
      interviewer: briefing.interviewer.id,
    },
    night,
  )
  await saveAnswers(db, id, answers, night)
  await sealDraft(db, id, sealedAt)
  return id
}
