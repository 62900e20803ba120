import type { Bilingual, FileFault } from '@phieu/survey'
import { ProblemError, troubleOf, type Trouble } from './problem.ts'

/** Why something was not done. */
export interface Failure {
  readonly trouble: Trouble
  /** What is wrong with what was sent, one by one. */
  readonly faults: readonly FileFault[]
  /** What the server says of this very case to people, where it has a sentence for them. */
  readonly said?: Bilingual | undefined
}

/** What came of something that was asked of the server: its answer, or why there is none. */
export type Attempt<Answer = unknown> =
  | { readonly answer: Answer; readonly trouble?: undefined }
  | Failure

/** Does it, for the action of a page: trouble is a value that the page shows beside its form. */
export async function attempt<Answer>(work: () => Promise<Answer>): Promise<Attempt<Answer>> {
  try {
    return { answer: await work() }
  } catch (thrown) {
    const { faults, said } =
      thrown instanceof ProblemError ? thrown : { faults: [], said: undefined }
    return { trouble: troubleOf(thrown), faults, said }
  }
}
