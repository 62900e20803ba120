/** Rounds in the state that a test needs, without the way there. */
import type { RoundState } from '@phieu/survey'
import type { Store } from '../store/store.ts'
import type { TestOffice } from './test-office.ts'

/** Moves a round to a state, also where no way leads. */
export async function putRoundIn(store: Store, id: string, state: RoundState): Promise<void> {
  const round = await store.findRound(id)
  if (!round) throw new Error(`there is no round ${id}`)

  const by = { id: 'test', name: 'Test' }
  const at = '2026-11-20T18:30:00.000Z'
  await store.moveRound(id, { from: round.state, to: state, by, at, reason: undefined })
}

/** Closes a round and counts what lies in its box, as far as the server has the keys. */
export async function closeAndCount(
  { services: { store, counts } }: Pick<TestOffice, 'services'>,
  id: string,
): Promise<void> {
  await putRoundIn(store, id, 'closed')
  counts.nudge(id)
  await counts.settle()
}
