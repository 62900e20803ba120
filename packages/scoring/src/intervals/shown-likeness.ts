import { itemVariances, sumOfSquares } from './linear-part.ts'
import type { GroupSample } from './sample.ts'
import type { ErrorPart } from './sampling-error.ts'

/**
 * How far answers that are shown are apart, of the farthest that they could be, and how far those of the same
 * people go together: both 0 to 1.
 */
export function likenessOf(
  shown: readonly ErrorPart[],
  samples: ReadonlyMap<string, GroupSample>,
): { apart: number; alike: number } {
  const linear = Map.groupBy(
    shown.filter((part) => part.kind === 'linear'),
    ({ group }) => group,
  )
  const sums = { spread: 0, most: 0, squares: 0, alike: 0, unlike: 0 }
  for (const [group, parts] of linear) {
    const sample = samples.get(group)
    if (!sample) continue
    const variances = itemVariances(parts, sample)
    for (const [at, { coefficient, mean }] of parts.entries()) {
      sums.spread += coefficient * (variances[at] ?? 0)
      sums.most += coefficient * mean * (1 - mean)
    }
    const each = parts.map((part) => sumOfSquares([part], sample))
    sums.unlike += each.reduce((sum, squares) => sum + squares, 0)
    sums.alike += each.reduce((sum, squares) => sum + Math.sqrt(squares), 0) ** 2
    sums.squares += sample.told?.spread ?? sumOfSquares(parts, sample)
  }
  const partOf = (some: number, all: number) =>
    all > NEGLIGIBLE ? Math.min(1, Math.max(0, some / all)) : 1
  return {
    apart: partOf(sums.spread, sums.most),
    alike: partOf(sums.squares - sums.unlike, sums.alike - sums.unlike),
  }
}

/** Squares of points: below it, nothing is left but rounding. */
const NEGLIGIBLE = 1e-12
