/** Between two numbers, both included. */
export type Range = readonly [from: number, to: number]

export function addRanges(ranges: readonly Range[]): Range {
  return ranges.reduce<Range>(([from, to], range) => [from + range[0], to + range[1]], [0, 0])
}

/** The sum of the others. */
export function without(sum: Range, own: Range): Range {
  return [sum[0] - own[0], sum[1] - own[1]]
}

export function subtract(sum: Range, others: Range): Range {
  return [sum[0] - others[1], sum[1] - others[0]]
}

export function meet(one: Range, two: Range): Range {
  return [Math.max(one[0], two[0]), Math.min(one[1], two[1])]
}

export function isSame(one: Range, two: Range): boolean {
  return one[0] === two[0] && one[1] === two[1]
}
