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

/**
 * Keeps rounds, units and questionnaires so that drafts can be shown with no network.
 *
 * @returns `other-key`, and nothing is kept, when this phone has met other keys of the same round:
 *   somebody may want to open ballots who must not
 */
export async function cacheQuestionnaires(
  db: DeviceDatabase,
  { round, units, questionnaires, extra }: QuestionnaireCache,
): Promise<'cached' | 'other-key'> {
  return db.transaction('rw', db.rounds, db.units, db.questionnaires, async () => {
    const known = await db.rounds.get(round.id)
    if (known && hasOtherKeys(known, round)) return 'other-key'

    await db.rounds.put({ ...round, keys: round.keys ?? known?.keys, extra })
    await db.units.bulkPut([...units])
    await db.questionnaires.bulkPut([...questionnaires])
    return 'cached'
  })
}

/** Rounds for trying out may begin anew under the same name; they promise no secret ballot. */
function hasOtherKeys(known: RoundBrief, { keys }: RoundBrief): boolean {
  if (!known.keys || !keys || known.practice || known.synthetic) return false
  const { round, box, boxBy, receipts } = known.keys
  return (
    round !== keys.round || box !== keys.box || boxBy !== keys.boxBy || receipts !== keys.receipts
  )
}
