/** What the store promises for work that takes longer than a request: any number of servers share it. */

/** `waiting` for its turn, `running`, or ended one way or another. */
export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof jobStates)[number]

/** A job as it is written down. */
export interface JobRow {
  id: string
  kind: string
  /** The account that began it. */
  owner: string
  /** As JSON. */
  wish: string
  state: JobState
  done: number
  /** `undefined` before it is known. */
  total: number | undefined
  begunAt: Date
  endedAt: Date | undefined
  /** As JSON, of a job that is done. */
  result: string | undefined
}

/** A job before anybody has begun it. */
export type NewJob = Pick<JobRow, 'id' | 'kind' | 'owner' | 'wish' | 'begunAt'>

export interface JobStore {
  addJob(job: NewJob): Promise<void>
  findJob(kind: string, id: string): Promise<JobRow | undefined>
  /** The newest first. */
  listJobs(kind: string): Promise<JobRow[]>
  /**
   * Takes the oldest job that waits, or whose runner has not been heard of since `silent`. Of any number
   * of servers one gets it.
   * What was cancelled and has no runner any more is ended, as nobody else would.
   *
   * @returns `undefined` where there is none
   */
  takeJob(kind: string, runner: string, now: Date, silent: Date): Promise<JobRow | undefined>
  /**
   * Says that the runner is at it, and how far.
   *
   * @returns whether it shall go on: not where it was cancelled, or another runner has it
   */
  keepJob(
    id: string,
    runner: string,
    now: Date,
    progress: Pick<JobRow, 'done' | 'total'>,
  ): Promise<boolean>
  /** Ends a job that this runner still has, as far as it came. @returns whether it had */
  endJob(
    id: string,
    runner: string,
    end: Pick<JobRow, 'state' | 'endedAt' | 'result' | 'done' | 'total'>,
  ): Promise<boolean>
  /** Ends what waits, and lets the runner of what runs know. */
  cancelJob(id: string, now: Date): Promise<void>
  forgetJob(id: string): Promise<void>
}
