import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { DatabaseBusy } from '../database-faults.ts'
import { groupCommit } from './group-commit.ts'

test('many senders at once cost a few commits, each with an outcome of its own', async () => {
  const groups: number[] = []
  const submit = groupCommit(
    async (jobs: readonly number[]) => {
      groups.push(jobs.length)
      await turn()
      return jobs.map((job) => job * 2)
    },
    { together: 400 },
  )

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
  const submit = groupCommit(
    async (jobs: readonly string[]) => {
      groups.push(jobs.join(''))
      return jobs
    },
    { together: 2 },
  )

  await Promise.all([submit(['a', 'b', 'c']), submit(['d', 'e'])])

  expect(groups).toEqual(['ab', 'cd', 'e'])
})

test('when a commit fails, only the job that it failed for is refused', async () => {
  const submit = groupCommit(
    async (jobs: readonly string[]) => {
      if (jobs.includes('bad')) throw new Error('bad job')
      return jobs
    },
    { together: 10 },
  )

  const outcomes = await Promise.allSettled([submit(['a']), submit(['bad']), submit(['b'])])

  expect(outcomes).toMatchObject([
    { value: ['a'] },
    { reason: { message: 'bad job' } },
    { value: ['b'] },
  ])
})

test('a sender without jobs is answered', async () => {
  const submit = groupCommit(async (jobs: readonly string[]) => jobs, { together: 2 })

  expect(await submit([])).toEqual([])
})

test('more than twenty commits take does not wait: whoever comes then is told so, and the rest is not concerned', async () => {
  const held = Promise.withResolvers<void>()
  const submit = groupCommit(
    async (jobs: readonly number[]) => {
      await held.promise
      return jobs
    },
    { together: 2 },
  )
  const under = submit([0, 0])
  await turn()
  const waiting = Array.from({ length: 20 }, (_, at) => submit([at, at]))

  await expect(submit([1])).rejects.toThrow(DatabaseBusy)
  held.resolve()

  expect(await under).toEqual([0, 0])
  expect(await Promise.all(waiting)).toHaveLength(20)
  expect(await submit([1])).toEqual([1])
})

test('more bytes than may wait do not, though one sender alone may bring as many', async () => {
  const held = Promise.withResolvers<void>()
  const submit = groupCommit(
    async (jobs: readonly string[]) => {
      await held.promise
      return jobs
    },
    { together: 1, bytes: { of: (job) => job.length, most: 10 } },
  )
  const first = submit(['a'.repeat(30)])
  await turn()
  const second = submit(['b'.repeat(8)])

  await expect(submit(['ccc'])).rejects.toThrow(DatabaseBusy)
  const third = submit(['cc'])
  held.resolve()

  expect((await Promise.all([first, second, third])).flat()).toHaveLength(3)
  expect(await submit(['d'.repeat(8), 'e'.repeat(8)])).toHaveLength(2)
})

test('one bad job among many costs a few commits, and not one for each', async () => {
  let commits = 0
  const submit = groupCommit(
    async (jobs: readonly number[]) => {
      commits += 1
      if (jobs.includes(77)) throw new Error('bad job')
      return jobs
    },
    { together: 200 },
  )

  const jobs = Array.from({ length: 200 }, (_, at) => submit([at]))
  const outcomes = await Promise.allSettled(jobs)

  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  expect(commits).toBeLessThan(20)
})

test('where the database itself fails, all fail by one commit', async () => {
  let commits = 0
  const submit = groupCommit(
    async (jobs: readonly number[]): Promise<number[]> => {
      commits += 1
      throw Object.assign(new Error(`${jobs.length} wait`), { code: 'SQLITE_BUSY' })
    },
    { together: 200 },
  )

  const outcomes = await Promise.allSettled(Array.from({ length: 200 }, (_, at) => submit([at])))

  expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['rejected']))
  expect(commits).toBe(1)
})
