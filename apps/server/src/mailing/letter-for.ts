import type { Round } from '@phieu/survey'
import { rightHashOf } from '../distribution/right-hash.ts'
import { findInvitation } from '../insiders/drawn-rights.ts'
import type { Addressee } from '../keys/letter-seal.ts'
import type { Services } from '../services.ts'
import type { DueLetter } from '../store/mailing/mailing-store.ts'
import { nameUnits } from './write-letter.ts'

/**
 * Whom a letter goes to, and about what: the units whose right was unused by last midnight, and never
 * sooner, so that nobody can send a reminder and watch the box.
 *
 * @returns `undefined` where none goes: the right is used or taken back, or nobody wants a reminder
 */
export async function letterFor(
  services: Pick<Services, 'store' | 'plans' | 'draws' | 'letterSeal'>,
  { round: id, sealed, reminder, isQuiet }: DueLetter,
): Promise<{ round: Round; to: Addressee; unit: string } | undefined> {
  const plan = await services.plans.find(id)
  if (!plan || (reminder > 0 && isQuiet)) return undefined
  const to = services.letterSeal.open(id, sealed)
  const invitation = await findInvitation(services, await rightHashOf(to.code))
  if (!invitation || invitation.revokedOn !== undefined) return undefined

  const left = invitation.units.filter(({ shown }) => shown !== true)
  if (left.length === 0) return undefined
  const names = left.map(({ unit }) => plan.units.get(unit)?.name ?? unit)
  return { round: plan.round, to, unit: nameUnits(names, to.language) }
}
