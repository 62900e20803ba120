import type { RandomStream } from '@phieu/scoring'

/** The same things in an order of chance, each order equally likely (Fisher and Yates). */
export function shuffled<T extends string | number>(
  things: readonly T[],
  random: RandomStream,
): T[] {
  const order = [...things]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const at = random.below(last + 1)
    const [drawn, moved] = [order[at], order[last]]
    if (drawn === undefined || moved === undefined) continue
    order[last] = drawn
    order[at] = moved
  }
  return order
}
