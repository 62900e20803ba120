import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pushWorld } from '../../testing/samples.ts'
import { openMemory, sealBallot } from '../../testing/memory.ts'
import { openOffice, type Connection } from '../../testing/office.ts'
import { pushOutbox } from './outbox.ts'
import { countBallots } from './ballot-status.ts'

test('however the connection breaks, every ballot is pushed until it is kept, and counted once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { maxLength: 12 }), async (events) => {
      const db = openMemory()
      const office = openOffice()
      const sealed: string[] = []

      for (const event of events) {
        if (event === 'seal') sealed.push(await sealBallot(db))
        else {
          office.connection = event
          await pushOutbox(db, office.push, pushWorld)
        }
        // Nothing is ever in neither place.
        const { waiting, atOffice } = await countBallots(db)
        expect(waiting + atOffice).toBe(sealed.length)
      }
      office.connection = 'good'
      await pushOutbox(db, office.push, pushWorld)

      expect(new Set(office.counted.keys())).toEqual(new Set(sealed))
      expect(await countBallots(db)).toMatchObject({ waiting: 0, atOffice: sealed.length })
    }),
    { numRuns: 40 },
  )
})

const anyEvent = fc.constantFrom<'seal' | Connection>(
  'seal',
  'seal',
  'none',
  'loses replies',
  'login page',
  'stale replies',
  'busy',
  'good',
)
