import { DatabaseBusy, isOfDatabase } from '../database-faults.ts'

/** So many commits' worth of jobs wait at most: some seconds of a database that is slow. */
const COMMITS_WAITING = 20

/** What one commit takes, and what may wait for the next ones. */
export interface GroupLimits<Job> {
  /** The most jobs that one commit takes; twenty times as many wait at most. */
  together: number
  /** How large a job is, in bytes, and how much of them waits at most. */
  bytes?: { of: (job: Job) => number; most: number }
}

/**
 * Gathers what comes from many senders at once into one commit, so that thirty-two senders don't
 * cost thirty-two writes to the disk: while one commit is under way, the next gathers. Whoever is alone
 * waits for nobody. When a commit fails for one of its jobs, it is parted until each fails for its own reasons
 * only; where the database itself fails, all of them fail.
 *
 * @param commit - all of the jobs or none; resolves with an outcome for each, in their order
 */
export function groupCommit<Job, Outcome>(
  commit: (jobs: readonly Job[]) => Promise<readonly Outcome[]>,
  { together, bytes }: GroupLimits<Job>,
) {
  interface Waiting {
    job: Job
    resolve: (outcome: Outcome) => void
    reject: (error: unknown) => void
  }
  const queue: Waiting[] = []
  let size = 0
  let running = false

  const sizeOf = (jobs: readonly Job[]) =>
    bytes ? jobs.reduce((sum, job) => sum + bytes.of(job), 0) : 0

  async function run() {
    running = true
    while (queue.length > 0) {
      const group = queue.splice(0, together)
      size -= sizeOf(group.map(({ job }) => job))
      await settle(group)
    }
    running = false
  }

  async function settle(group: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await commit(group.map(({ job }) => job))
      for (const [at, outcome] of outcomes.entries()) group[at]?.resolve(outcome)
    } catch (error) {
      if (group.length === 1 || isOfDatabase(error)) {
        for (const { reject } of group) reject(error)
        return
      }
      const half = Math.ceil(group.length / 2)
      await settle(group.slice(0, half))
      await settle(group.slice(half))
    }
  }

  /**
   * Resolves with the outcome of each job, in their order, after its commit.
   *
   * @throws DatabaseBusy where too much waits already: nothing of it is taken on then
   */
  return async function submit(jobs: readonly Job[]): Promise<Outcome[]> {
    const more = sizeOf(jobs)
    const isTooMuch =
      queue.length + jobs.length > together * COMMITS_WAITING ||
      size + more > (bytes?.most ?? Infinity)
    if (queue.length > 0 && isTooMuch) throw new DatabaseBusy('too much waits for the database')

    size += more
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
