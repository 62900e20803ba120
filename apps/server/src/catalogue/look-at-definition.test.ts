import { loadDefinition } from '@phieu/catalogue'
import { toWorkingDefinition } from '@phieu/survey'
import { expect, test } from 'vitest'
import { turnsUntil } from '../testing/test-turns.ts'
import { lookAtDefinition, run } from './look-at-definition.ts'

/** Without a name, which it lacks. */
const definition = { ...toWorkingDefinition(loadDefinition()), id: '' }

test('a large file is looked at in a thread, to the same definition, while this one does other things', async () => {
  const file = fileOf(400_000)
  const here = await run(file)

  const looking = lookAtDefinition(file)
  const turns = await turnsUntil(looking)

  const there = await looking
  expect(there).toEqual(here)
  expect(there).toMatchObject({ definition: { id: '' }, faults: [] })
  expect(there.open).not.toEqual([])
  expect(turns).toBeGreaterThan(5)
})

test('of many large files that come at once the last are told to wait', async () => {
  const looked = await Promise.allSettled(
    Array.from({ length: 15 }, () => lookAtDefinition(fileOf(200_000))),
  )

  const refused = looked.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
  expect(refused.map(({ code }) => code)).toEqual(Array(5).fill('unavailable'))
})

/** Spaces at its end change nothing. */
function fileOf(size: number): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(definition).padEnd(size))
}
