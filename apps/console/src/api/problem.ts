import {
  problemCodes,
  type Bilingual,
  type FileFault,
  type Problem,
  type ProblemCode,
} from '@phieu/survey'

/** Why the office's server gave no answer; each has its sentence in the language files. */
export type Trouble = ProblemCode | 'offline' | 'lost-file'

/** Thrown by every call to the server that brought no answer, and shown by whoever catches it. */
export class ProblemError extends Error {
  readonly trouble: Trouble
  /** What is wrong with a file that was sent. */
  readonly faults: readonly FileFault[]
  /** What the server says of this very case to people, where it has a sentence for them. */
  readonly said: Bilingual | undefined

  constructor(trouble: Trouble, faults: readonly FileFault[] = [], said?: Bilingual) {
    super(trouble)
    this.trouble = trouble
    this.faults = faults
    this.said = said
  }
}

/** The trouble behind anything that was thrown; what is none of ours is `internal`. */
export function troubleOf(thrown: unknown): Trouble {
  return thrown instanceof ProblemError ? thrown.trouble : 'internal'
}

/** What the server said of this very case; nothing where nobody said anything. */
export function saidOf(thrown: unknown): Bilingual | undefined {
  return thrown instanceof ProblemError ? thrown.said : undefined
}

/** The trouble that an answer other than 2xx tells, by its code or else by its status. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const { code, faults, message } = await readBody(response)
  const trouble = problemCodes.find((each) => each === code) ?? byStatus[response.status]
  // Its `detail` is English, for whoever reads the traffic; people are told by `message` or the trouble.
  return new ProblemError(trouble ?? 'internal', faults, message)
}

/** What our server tells; nothing of what a proxy before it says in words of its own. */
async function readBody(response: Response): Promise<Partial<Problem>> {
  const type = response.headers.get('content-type') ?? ''
  if (!type.startsWith('application/problem+json')) return {}
  // The first page would be a fifth heavier with what reads schemas.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server's problems are typed by the same declaration
  return ((await response.json().catch(() => undefined)) ?? {}) as Partial<Problem>
}

const byStatus: Partial<Record<number, Trouble>> = {
  400: 'malformed',
  401: 'sign-in-needed',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  429: 'too-many-requests',
  // What a proxy says when the server behind it is down.
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
}
