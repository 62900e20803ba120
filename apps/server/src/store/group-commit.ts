import { setTimeout as sleep } from 'node:timers/promises'

/** The most jobs that one commit takes, and how long it waits for company, in ms. */
export interface GroupCommitOptions {
  limit: number
  linger: number
}

/**
 * Gathers what comes from many senders at once into one commit, so that thirty-two senders don't
 * cost thirty-two writes to the disk.
 *
 * While a commit runs, others gather for the next. A sender who is alone never waits; where the
 * last commit had company, the next one lingers for it. When a commit fails, its jobs are
 * committed one by one, so that each fails for its own reasons only.
 *
 * @param commit - all of the jobs or none; resolves with an outcome for each, in their order
 */
export function groupCommit<Job, Outcome>(
  commit: (jobs: readonly Job[]) => Promise<readonly Outcome[]>,
  { limit, linger }: GroupCommitOptions,
) {
  interface Waiting {
    job: Job
    resolve: (outcome: Outcome) => void
    reject: (error: unknown) => void
  }
  const queue: Waiting[] = []
  let running = false
  let senders = 0
  let company = false

  async function run() {
    running = true
    while (queue.length > 0) {
      if (company && queue.length < limit) await sleep(linger)
      company = senders > 1
      senders = 0
      await settle(queue.splice(0, limit))
    }
    running = false
  }

  async function settle(group: readonly Waiting[]) {
    try {
      const outcomes = await commit(group.map(({ job }) => job))
      for (const [at, outcome] of outcomes.entries()) group[at]?.resolve(outcome)
    } catch (error) {
      const [only, ...others] = group
      if (others.length === 0) only?.reject(error)
      else for (const waiting of group) await settle([waiting])
    }
  }

  /** Resolves with the outcome of each job, in their order, after its commit. */
  return function submit(jobs: readonly Job[]): Promise<Outcome[]> {
    senders += 1
    const outcomes = jobs.map(
      (job) => new Promise<Outcome>((resolve, reject) => queue.push({ job, resolve, reject })),
    )
    if (!running) void run()
    return Promise.all(outcomes)
  }
}
