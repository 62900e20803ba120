import { randomUUID } from 'node:crypto'
import type { LocalDate } from '@phieu/survey'
import type { BoxStore } from '../store/box/box-store.ts'

/** The life of a new database begins; one that has a life goes on with it. */
export async function prepareEpoch(
  store: Pick<BoxStore, 'hasEpoch' | 'beginEpoch'>,
  today: LocalDate,
): Promise<void> {
  if (!(await store.hasEpoch())) await store.beginEpoch(randomUUID(), today)
}
