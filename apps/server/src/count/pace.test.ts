import { expect, test } from 'vitest'
import { MOST, openPace } from './pace.ts'

test('while phones send, the count goes in small steps and rests after each; else it goes at once', async () => {
  const { pace, step, rests } = watched()

  await step(20)
  expect([pace.most(), ...rests]).toEqual([MOST.calm])

  await step(20, 'something comes')
  await step(4, 'something comes')
  expect([pace.most(), ...rests]).toEqual([MOST.sending, 160, 32])

  await step(4)
  expect([pace.most(), ...rests]).toEqual([MOST.calm, 160, 32])
})

test('a count goes on however slow its steps are', async () => {
  const { step, rests } = watched()

  await step(30_000, 'something comes')

  expect(rests).toEqual([1000])
})

test('a rest is over when the server closes', async () => {
  const pace = openPace()
  const stepped = pace.step(async () => {
    pace.tell()
    pace.close()
  })

  await expect(stepped).resolves.toBeUndefined()
})

/** A pace whose clock and rests are seen. */
function watched() {
  const rests: number[] = []
  let now = 0
  const pace = openPace(
    () => now,
    async (time) => {
      rests.push(time)
    },
  )
  const step = (took: number, comes?: 'something comes') =>
    pace.step(async () => {
      now += took
      if (comes) pace.tell()
    })
  return { pace, step, rests }
}
