import type { SystemAction } from '@phieu/office'
import type { Store } from '../store/store.ts'
import { actorWithout } from './account-log.ts'

/** Writes into the log what the server did by itself. */
export async function logBySystem(
  { store, now }: { store: Pick<Store, 'appendLog'>; now: () => Date },
  action: SystemAction,
  subject: Record<string, string | number>,
): Promise<void> {
  const at = now().toISOString()
  await store.appendLog({ at, who: actorWithout('system'), action, round: null, subject })
}
