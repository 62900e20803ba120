/** A round of real opinions, in its days: what the box keeps sealed of it, and needs two persons for. */
import { generateBallotKey, type BallotKey } from '@phieu/survey/envelope'
import type { Database } from '../database/database.ts'
import type { BoxKeyWish } from '../keys/key-ring.ts'
import { openTestOffice, type TestOffice } from './test-office.ts'

/** An office whose round takes ballots: the practice round, but in earnest. */
export async function openRealRound(
  database: Database,
  boxKey: BoxKeyWish,
): Promise<{ office: TestOffice; cookies: string }> {
  const office = await openTestOffice({
    open: async () => database,
    round: {
      practice: false,
      year: 2026,
      fieldworkPeriod: { from: '2026-11-01', to: '2026-11-30' },
    },
  })
  const cookies = await office.setUp()
  await office.services.keys.make('practice-2026', boxKey, '2026-11-20')
  return { office, cookies }
}

/** The key of a box as its holders print it on their sheets. */
export function drawBoxKey(): Promise<BallotKey> {
  return generateBallotKey((size) => crypto.getRandomValues(new Uint8Array(size)))
}
