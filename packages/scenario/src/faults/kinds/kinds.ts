import { connections } from './connections.ts'
import { liars } from './liars.ts'
import { replies } from './replies.ts'
import { requests } from './requests.ts'
import { strangers } from './strangers.ts'

/** Everything that a line may do to what goes over it, by the words in which a failed plan says it. */
export const kinds = { ...connections, ...requests, ...replies, ...strangers, ...liars }

export type Kind = keyof typeof kinds

export const kindNames = Object.keys(kinds).filter((name): name is Kind =>
  Object.hasOwn(kinds, name),
)
