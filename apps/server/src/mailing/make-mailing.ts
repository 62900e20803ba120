import { randomUUID } from 'node:crypto'
import { drawCode } from '../distribution/make-codes.ts'
import { CODE_SIGNS } from '../distribution/make-batch.ts'
import { rightHashOf } from '../distribution/right-hash.ts'
import { newUuid } from '../insiders/new-uuid.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import type { Listed } from './read-addressees.ts'
import { usualTexts } from './usual-texts.ts'

type Needed = Pick<Services, 'store' | 'randomBytes' | 'now' | 'letterSeal'>

/** People of a list who have not been written to yet in the round, as members of the group. */
export async function listNew(
  { store, letterSeal }: Pick<Services, 'store' | 'letterSeal'>,
  place: { round: string; group: string },
  people: readonly Listed[],
): Promise<Listed[]> {
  const personOf = ({ address }: Listed) => letterSeal.personOf(place.round, address)
  const known = await store.findWrittenTo(place, people.map(personOf))
  return people.filter((each) => !known.has(personOf(each)))
}

/**
 * Makes an invitation for each of these people, and the letter that carries it. Neither stands in the
 * order of the list or in that of the other, so that no order tells whose right is which.
 *
 * @returns `overtaken` where one of them was written to meanwhile
 */
export async function makeMailing(
  { store, randomBytes, now, letterSeal }: Needed,
  plan: RoundPlan,
  { group, label, people }: { group: string; label: string; people: readonly Listed[] },
): Promise<{ id: string; letters: number } | 'overtaken'> {
  const round = plan.round.id
  const batch = randomUUID()
  const made = await Promise.all(
    people.map(async ({ unit, ...to }) => {
      const code = drawCode(randomBytes, CODE_SIGNS)
      return {
        invitation: {
          rightHash: await rightHashOf(code),
          round,
          group,
          channel: 'email' as const,
          batch,
          insider: undefined,
          revokedOn: undefined,
          units: [{ unit, spent: false }],
        },
        letter: {
          id: newUuid(randomBytes),
          person: letterSeal.personOf(round, to.address),
          sealed: letterSeal.seal(round, { ...to, code }),
        },
      }
    }),
  )
  const id = randomUUID()
  const outcome = await store.addMailing(
    { id, round, group, label, batch, texts: usualTexts, madeOn: plan.dayAt(now()) },
    made.map(({ letter }) => letter).sort((a, b) => (a.id < b.id ? -1 : 1)),
    {
      invitations: made
        .map(({ invitation }) => invitation)
        .sort((a, b) => (a.rightHash < b.rightHash ? -1 : 1)),
    },
  )
  return outcome === 'added' ? { id, letters: made.length } : 'overtaken'
}
