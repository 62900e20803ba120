/** What a test office holds, by the promise of its store. */
import { sha256 } from '@phieu/survey'
import type { TestOffice } from './test-office.ts'

/** How many ballots of the practice round are counted. */
export async function countedBallots({ services }: TestOffice): Promise<number> {
  const tallies = await services.store.listTallies('practice-2026')
  return tallies.reduce((sum, { tally }) => sum + tally.ballots, 0)
}

/** The refused envelope that was sent so, as it is stored. */
export async function storedRaw({ services }: TestOffice, envelope: unknown): Promise<unknown> {
  const found = await services.store.findRefused(await sha256(JSON.stringify(envelope)))
  return found && JSON.parse(found.raw)
}
