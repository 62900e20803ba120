import { connections } from './connections.ts'
import { liars } from './liars.ts'
import { replies } from './replies.ts'
import { requests } from './requests.ts'
import { strangers } from './strangers.ts'

/** Everything that a line may do to what goes over it, by the words in which a failed plan says it. */
export const kinds = { ...connections, ...requests, ...replies, ...strangers, ...liars }

export type Kind = keyof typeof kinds

export const kindNames = namesOf(kinds)

/** The same, sort by sort: of what and of whom they are the fault. */
export const sorts = [connections, requests, replies, strangers, liars].map(namesOf)

/** Those that answer by the right digest, and say what is not so. */
export const lies = namesOf(liars)

function namesOf(some: object): Kind[] {
  return Object.keys(some).filter((name): name is Kind => Object.hasOwn(kinds, name))
}
