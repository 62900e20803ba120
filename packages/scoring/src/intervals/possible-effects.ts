import { clusterDegrees, joinedEffect } from './design-effect.ts'

/** What is told of a group's interviewers. */
export interface ToldInterviewers {
  readonly ballots: number
  /** Ballots of an interviewer, as a ballot sees it; see `clusterSize`. */
  readonly size: number
  /** How alike an interviewer's ballots are, 0 to 1. */
  readonly likeness: number
}

/** Design effects that a sum can have, with the degrees of freedom that one is known with. */
export interface PossibleEffects {
  readonly least: number
  readonly most: number
  readonly degrees: number
}

/**
 * Between which design effects that of a sum lies, whatever each interviewer's ballots say. The square of
 * what an interviewer's m ballots move together is no more than m times the sum of their squares (Cauchy,
 * Schwarz), and m² no more than that of all interviewers together.
 *
 * @param spreads - whether answers differ; where they do not, interviewers tell nothing
 * @see METHOD.md, section 6
 */
export function possibleEffects(
  { ballots, size, likeness }: ToldInterviewers,
  spreads: boolean,
): PossibleEffects {
  const degrees = spreads ? clusterDegrees(ballots, size) : 0
  const effectOf = (own: number) => joinedEffect({ own, size, degrees }, likeness)
  if (degrees === 0) {
    const { effect, degrees: known } = effectOf(1)
    return { least: effect, most: effect, degrees: known }
  }
  const { effect: least, degrees: known } = effectOf(0)
  const most = (Math.sqrt(size * ballots) + 1) * ((degrees + 1) / degrees)
  return { least, most: effectOf(most).effect, degrees: known }
}
