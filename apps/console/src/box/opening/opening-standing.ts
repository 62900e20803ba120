import type { Box } from '@phieu/office'
import type { Round } from '@phieu/survey'
import type { Messages } from '../../i18n/vi.ts'

/** What the page of the opening says first. */
interface Standing {
  readonly answer: string
  readonly lead: string
  /** What a sheet must fit; left out where none is wanted now. */
  readonly publicKey?: string
}

/** Whether a sheet is wanted now, and why not. */
export function standingOf(
  { keys, named, heldNamed, counting, counted }: Box,
  { state }: Pick<Round, 'state'>,
  words: Messages['box']['opening'],
): Standing {
  if (counting) {
    return { answer: words.counting(counting.done, counting.total), lead: words.countingLead }
  }
  if (keys.box === 'server') return { answer: words.server, lead: words.serverLead }
  if (state === 'draft' || state === 'open') {
    return { answer: words.notClosed, lead: words.notClosedLead }
  }
  if (named === 0 || keys.boxPublic === null || state !== 'closed') {
    const late = state === 'closed' && heldNamed > 0 ? ` ${words.lateLead(heldNamed)}` : ''
    return { answer: words.nothing, lead: words.nothingLead(counted) + late }
  }
  return { answer: words.answer(named), lead: words.lead, publicKey: keys.boxPublic }
}
