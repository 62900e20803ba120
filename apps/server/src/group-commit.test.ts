import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { groupCommit } from './group-commit.ts'

test('many senders at once cost a few commits, each with an outcome of its own', async () => {
  const groups: number[] = []
  const submit = groupCommit(async (jobs: readonly number[]) => {
    groups.push(jobs.length)
    await turn()
    return jobs.map((job) => job * 2)
  }, 400)

  const outcomes = await Promise.all(
    Array.from({ length: 320 }, async (_, at) => {
      if (at >= 32) await turn()
      return submit([at])
    }),
  )

  expect(outcomes.flat()).toEqual(Array.from({ length: 320 }, (_, at) => at * 2))
  expect(groups.length).toBeLessThan(20)
})

test('a commit takes no more than its limit, in the order of arrival', async () => {
  const groups: string[] = []
  const submit = groupCommit(async (jobs: readonly string[]) => {
    groups.push(jobs.join(''))
    return jobs
  }, 2)

  await Promise.all([submit(['a', 'b', 'c']), submit(['d', 'e'])])

  expect(groups).toEqual(['ab', 'cd', 'e'])
})

test('when a commit fails, only the job that it failed for is refused', async () => {
  const submit = groupCommit(async (jobs: readonly string[]) => {
    if (jobs.includes('bad')) throw new Error('bad job')
    return jobs
  }, 10)

  const outcomes = await Promise.allSettled([submit(['a']), submit(['bad']), submit(['b'])])

  expect(outcomes).toMatchObject([
    { value: ['a'] },
    { reason: { message: 'bad job' } },
    { value: ['b'] },
  ])
})

test('a sender without jobs is answered', async () => {
  const submit = groupCommit(async (jobs: readonly string[]) => jobs, 2)

  expect(await submit([])).toEqual([])
})
