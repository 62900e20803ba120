import { progressOf, type InsiderRow } from './insiders-queries.ts'

export type Next = 'draw' | 'links' | 'remind' | undefined

/** The one thing that a list needs next: a draw, links, or a reminder; nothing once all have finished. */
export function nextOf(people: readonly InsiderRow[]): Next {
  if (people.some(({ units }) => units === 0)) return 'draw'
  if (people.some(({ linkMadeOn }) => linkMadeOn === null)) return 'links'
  return people.some(isLeft) ? 'remind' : undefined
}

/** Whether somebody who has a link has units left to rate. */
export function isLeft(person: InsiderRow): boolean {
  return ['waiting', 'begun'].includes(progressOf(person))
}
