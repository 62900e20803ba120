/**
 * What people have sealed at a tablet without room, and left before it was sent: it is theirs and final,
 * and nobody comes back for it. The page holds it, and tries until it is on the tablet or at the office.
 */
import type { Device } from '../device-context.ts'
import { proveHere, type Work } from '../device/outbox/proof-of-work.ts'
import type { Recall } from '../device/recall.ts'
import { saveOrSend } from '../device/outbox/save-or-send.ts'

/** Lets the next person come before the page: what the one before has sealed in it waits apart. */
export function leaveBehind({ recall }: Pick<Device, 'recall'>): void {
  const { unsaved, sent } = recall
  recall.unsaved = undefined
  if (unsaved && unsaved.id !== sent) recall.leftBehind = [...(recall.leftBehind ?? []), unsaved]
}

/** Tries once to save or send all that was left behind. */
export async function bringHome(
  {
    recall,
    sync,
    ...device
  }: Pick<Device, 'db' | 'push' | 'now' | 'recall'> & {
    sync: Pick<Device['sync'], 'nudge'>
  },
  work: Work = proveHere,
): Promise<void> {
  for (const envelope of recall.leftBehind ?? []) {
    // Whoever sits there now has a recall of their own: this one's is not theirs.
    const own: Recall = { savedAgain: false }
    const outcome = await saveOrSend({ ...device, recall: own }, work, envelope)
    if (outcome === 'not-sent') continue
    recall.atOfficeOnly = [...(recall.atOfficeOnly ?? []), ...(own.atOfficeOnly ?? [])]
    recall.leftBehind = recall.leftBehind?.filter((each) => each !== envelope)
    if (outcome === 'saved') sync.nudge()
  }
}
