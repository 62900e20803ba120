/** A practice or synthetic round: its ballots are opened as soon as they arrive. */
export function isTrial(round: { practice: boolean; synthetic: boolean }): boolean {
  return round.practice || round.synthetic
}
