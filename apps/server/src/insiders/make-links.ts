import { drawCode } from '../distribution/make-codes.ts'
import { rightHashOf } from '../distribution/right-hash.ts'
import type { Services } from '../services.ts'
import type { InsiderStanding } from '../store/insiders/insider-store.ts'

/** A link that was made, as it is known now and never again. */
export interface MadeLink {
  insider: InsiderStanding
  address: string
  rightHash: string
}

/** 100 bits, in signs that are read out and typed without mistakes. */
export const CODE_LENGTH = 20

/**
 * Links for insiders. The code stands in the address's fragment, which browsers don't send, so it
 * is in no log.
 */
export function makeLinks(
  { randomBytes, config }: Pick<Services, 'randomBytes' | 'config'>,
  insiders: readonly InsiderStanding[],
): Promise<MadeLink[]> {
  return Promise.all(
    insiders.map(async (insider) => {
      const code = drawCode(randomBytes, CODE_LENGTH)
      return {
        insider,
        address: `${config.publicUrl}/i#${code}`,
        rightHash: await rightHashOf(code),
      }
    }),
  )
}

/**
 * Whose links are wanted: of those who have units left.
 *
 * @param whose - `new`: who was never given one
 */
export function whoseLinks(
  insiders: readonly InsiderStanding[],
  whose: 'new' | 'unfinished' | readonly string[],
): InsiderStanding[] {
  const open = insiders.filter(({ units, done }) => done < units)
  if (whose === 'unfinished') return open
  if (whose === 'new') return open.filter(({ linkMadeOn }) => linkMadeOn === undefined)
  return open.filter(({ id }) => whose.includes(id))
}
