import type { ExtraQuestion, Questionnaire, RoundBrief, UnitBrief } from '@phieu/survey'
import type { DeviceDatabase } from './database.ts'

/** What drafts refer to by id. */
export interface QuestionnaireCache {
  round: RoundBrief
  units: readonly UnitBrief[]
  questionnaires: readonly Questionnaire[]
  /** What the round asks beside the items. */
  extra: readonly ExtraQuestion[]
}

/** Keeps rounds, units and questionnaires so that drafts can be shown with no network. */
export async function cacheQuestionnaires(
  db: DeviceDatabase,
  cached: QuestionnaireCache,
): Promise<void> {
  await db.transaction('rw', db.rounds, db.units, db.questionnaires, async () => {
    await db.rounds.put({ ...cached.round, extra: cached.extra })
    await db.units.bulkPut([...cached.units])
    await db.questionnaires.bulkPut([...cached.questionnaires])
  })
}
