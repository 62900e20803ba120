import { randomUUID } from 'node:crypto'
import type { LetterKind } from '@phieu/office'
import type { Language } from '@phieu/survey'
import { isAsked } from '../distribution/make-links.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import type { Mailing } from '../store/mailing/mailing-store.ts'
import type { Sent } from './post.ts'
import { writeLetter } from './write-letter.ts'

/** A code that no invitation has: it is too short for one. */
const NO_CODE = 'thu-xem-truoc'

/**
 * Sends a letter of a mailing to whoever writes it, about the first unit that its group is asked about;
 * its link opens nothing, and its stop link stops nothing.
 */
export async function tryLetter(
  { mailer, letterSeal, config }: Pick<Services, 'mailer' | 'letterSeal' | 'config'>,
  wish: {
    plan: RoundPlan
    mailing: Mailing
    kind: LetterKind
    language: Language
    address: string
    name: string
  },
): Promise<Sent> {
  const { plan, mailing, kind, language, address, name } = wish
  if (!mailer.sender) return { trouble: 'unreachable' }
  const unit = [...plan.units.values()].find(({ id }) => isAsked(plan, id, mailing.group))
  const id = randomUUID()
  const letter = {
    id,
    reminder: kind === 'invitation' ? 0 : 1,
    texts: mailing.texts,
    to: { address, name, language, code: NO_CODE },
    unit: unit?.name ?? mailing.group,
  }
  return mailer.sendNow(
    writeLetter(letter, {
      round: plan.round,
      publicUrl: config.publicUrl,
      sender: mailer.sender.sender,
      stopToken: letterSeal.stopToken(id),
    }),
  )
}
