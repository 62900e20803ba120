import type * as endpoints from './endpoints.ts'

type Named = Extract<(typeof endpoints)[keyof typeof endpoints], { readonly log: string }>

/** The names under which endpoints stand in the log; the console has a sentence for each. */
export type EndpointLogName = Exclude<Named['log'], 'changes nothing'>
