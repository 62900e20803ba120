import type { RandomStream } from '@phieu/scoring'

/** The same numbers in an order of chance, each order equally likely (Fisher and Yates). */
export function shuffled(numbers: readonly number[], random: RandomStream): number[] {
  const order = [...numbers]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const at = random.below(last + 1)
    const [drawn = 0, moved = 0] = [order[at], order[last]]
    order[last] = drawn
    order[at] = moved
  }
  return order
}
