import type { DeviceDatabase } from '../device/database.ts'

/** Takes the last room from a phone. @returns how to give some back */
export function fill(db: DeviceDatabase): () => void {
  const full = () => {
    throw new DOMException('no room', 'QuotaExceededError')
  }
  const hooks = [db.drafts, db.outbox, db.receipts].flatMap((table) => [
    [table, 'creating'] as const,
    [table, 'updating'] as const,
  ])
  for (const [table, what] of hooks) {
    if (what === 'creating') table.hook('creating', full)
    else table.hook('updating', full)
  }
  return () => {
    for (const [table, what] of hooks) {
      if (what === 'creating') table.hook('creating').unsubscribe(full)
      else table.hook('updating').unsubscribe(full)
    }
  }
}
