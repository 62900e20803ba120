/**
 * Gathers what comes from many senders at once into one commit, so that thirty-two senders don't
 * cost thirty-two writes to the disk: while one commit is under way, the next gathers. Whoever is alone
 * waits for nobody. When a commit fails, its jobs are committed one by one, so that each fails for
 * its own reasons only.
 *
 * @param commit - all of the jobs or none; resolves with an outcome for each, in their order
 * @param limit - the most jobs that one commit takes
 */
export function groupCommit<Job, Outcome>(
  commit: (jobs: readonly Job[]) => Promise<readonly Outcome[]>,
  limit: number,
) {
  interface Waiting {
    job: Job
    resolve: (outcome: Outcome) => void
    reject: (error: unknown) => void
  }
  const queue: Waiting[] = []
  let running = false

  async function run() {
    running = true
    while (queue.length > 0) await settle(queue.splice(0, limit))
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
    const outcomes = jobs.map(
      (job) => new Promise<Outcome>((resolve, reject) => queue.push({ job, resolve, reject })),
    )
    // In the next turn: what this one has read from many connections comes along.
    if (!running) {
      running = true
      setImmediate(() => void run())
    }
    return Promise.all(outcomes)
  }
}
