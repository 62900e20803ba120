/** One person who rates many units by one invitation: how far they have come on this phone. */
import type { BallotId, UnitBrief } from '@phieu/survey'
import type { DeviceDatabase } from './database.ts'
import { retryIfClosed } from './retry-closed-database.ts'

/** A unit of an invitation, with where its ballot stands. */
export interface UnitOnTheWay {
  unit: UnitBrief
  /** Questions about it. */
  questions: number
  /**
   * `done`: at the office, perhaps from another phone. `sealed`: finished here and not yet there.
   * `refused`: finished here, and the office did not take it.
   */
  state: 'open' | 'begun' | 'sealed' | 'refused' | 'done'
  /** The draft of one that is begun, with the questions that are answered. */
  draft: { id: BallotId; answered: number } | undefined
}

/** The units of an invitation in their order; none when this phone has no such invitation. */
export function readUnits(db: DeviceDatabase, invitation: string): Promise<UnitOnTheWay[]> {
  return retryIfClosed(db, () =>
    db.transaction('r', db.invitations, db.drafts, db.outbox, async () => {
      const kept = await db.invitations.get(invitation)
      const drafts = await db.drafts.where({ invitation }).toArray()
      const sealed = await db.outbox.where({ invitation }).toArray()
      return (kept?.opening.units ?? []).map(({ unit, questionnaire, spent }): UnitOnTheWay => {
        const begun = drafts.find(({ draft }) => draft.unit === unit.id)
        const outgoing = sealed.find(({ envelope }) => envelope.header.unit === unit.id)
        const finished = outgoing?.state === 'refused' ? 'refused' : outgoing && 'sealed'
        return {
          unit,
          questions: questionnaire.items.length,
          state: spent ? 'done' : (finished ?? (begun ? 'begun' : 'open')),
          draft: begun && {
            id: begun.id,
            answered: Object.keys(begun.draft.answers).length,
          },
        }
      })
    }),
  )
}

/**
 * Where a ballot that was just sealed leads on to: the invitation by which further units are rated.
 *
 * @returns `undefined` when there are none
 */
export function leadsOn(db: DeviceDatabase, ballot: BallotId): Promise<string | undefined> {
  return retryIfClosed(db, async () => {
    const invitation = (await db.outbox.get(ballot))?.invitation
    const kept = invitation === undefined ? undefined : await db.invitations.get(invitation)
    return kept && kept.opening.units.length > 1 ? kept.id : undefined
  })
}

/** With which unit to go on: one that was begun, else the first that is left. */
export function nextUnit(units: readonly UnitOnTheWay[]): UnitOnTheWay | undefined {
  return units.find(({ state }) => state === 'begun') ?? units.find(({ state }) => state === 'open')
}
