import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { Dexie } from 'dexie'
import { onTestFinished } from 'vitest'
import { DeviceDatabase } from '../device/database.ts'
import type { Ballot, BallotId } from '@phieu/survey'
import { makeDeviceKey } from '@phieu/survey/envelope'
import { startDraft } from '../device/drafts.ts'
import { saveAnswers } from './save-answers.ts'
import type { NewDevice } from '../device/fieldwork/enrol.ts'
import { sealDraft } from '../device/outbox/seal-draft.ts'
import { cacheQuestionnaires } from '../device/questionnaire-cache.ts'
import { openSample } from './round-keys.ts'
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
export async function beginBallot(
  db: DeviceDatabase,
  id: BallotId = crypto.randomUUID(),
  kiosk?: true,
) {
  const { round, unit, questionnaire, link, extra } = opening
  await cacheQuestionnaires(db, { round, units: [unit], questionnaires: [questionnaire], extra })
  return startDraft(
    db,
    {
      id,
      link,
      kiosk,
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
export async function sealBallot(db: DeviceDatabase, sealedAt = night, kiosk?: true) {
  const id = await beginBallot(db, crypto.randomUUID(), kiosk)
  await saveAnswers(db, id, answers, night)
  await sealDraft(db, id, sealedAt)
  return id
}

/** An interviewer's ballot, answered and sealed under a device of this phone. */
export async function sealInterview(db: DeviceDatabase, device: string, sealedAt = night) {
  await cacheQuestionnaires(db, briefing)
  if (!(await db.enrolments.get(device))) await rememberDevice(db, device)
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

/** What a phone makes for itself when it enrols. */
export const made: NewDevice = {
  device: '6f0f1c1e-7c0e-4a5e-9d58-0d9c5a0f4b11',
  token: 'a'.repeat(43),
  key: await makeDeviceKey(),
}

/** A phone that was enrolled under this id and token. */
export async function rememberDevice(db: DeviceDatabase, device = made.device) {
  await db.enrolments.add({ ...made, device, code: 'c', state: 'known', askedAt: night })
}

/** What lies in the envelopes of this phone, which only the sample's office can open. */
export async function openEnvelopes(db: DeviceDatabase): Promise<(Ballot | undefined)[]> {
  return Promise.all((await db.outbox.toArray()).map(({ envelope }) => openSample(envelope)))
}
