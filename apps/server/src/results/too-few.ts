/**
 * Below this many ballots of a group, its figures are marked: they rest on too few people to say
 * much. A proposal; the office's own limit for breakdowns is lower (5), the public's is this one.
 */
export const FEW = 10
