import { setTimeout as sleep } from 'node:timers/promises'

export interface GroupCommitOptions {
  /** The most jobs that one commit takes. */
  limit: number
  /** How long a commit waits for company, in ms. */
  linger: number
}

/** After so many commits without waiting, one waits to see whether there is company. */
const PROBE_EVERY = 16

/**
 * Gathers what comes from many senders at once into one commit, so that thirty-two senders don't
 * cost thirty-two writes to the disk.
 *
 * SQLite holds up the whole process while it writes, so nobody gathers by themselves: commits wait
 * for company as long as waiting brings some. A sender who is alone waits at one commit in
 * seventeen. When a commit fails, its jobs are committed one by one, so that each fails for its
 * own reasons only.
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
  let unprobed = PROBE_EVERY

  async function run() {
    running = true
    while (queue.length > 0) {
      const lingers = company || unprobed >= PROBE_EVERY
      if (lingers && queue.length < limit) await sleep(linger)
      company = senders > 1
      unprobed = lingers ? 0 : unprobed + 1
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
