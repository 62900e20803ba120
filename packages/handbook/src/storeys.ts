import type { Plan } from './plan.ts'

export type Arrow = readonly [from: string, to: string]

/** A house read from its arrows: who stands above whom, and which arrows lead upwards all the same. */
export interface Storeys {
  /** From the roof down. */
  storeys: readonly (readonly string[])[]
  /** Arrows that lead down, without those that follow from others (a → b → c, so a → c). */
  down: readonly Arrow[]
  /** The few arrows that would have to go for no room to stand in a circle. */
  up: readonly Arrow[]
}

export function readStoreys(plan: Plan): Storeys {
  const rank = new Map(orderFromTheRoof(plan).map((room, index) => [room, index]))
  const leadsDown = ([from, to]: Arrow) => (rank.get(from) ?? 0) < (rank.get(to) ?? 0)

  const arrows = [...plan.rooms].flatMap(([from, to]) =>
    [...to.keys()].map((each): Arrow => [from, each]),
  )
  const down = arrows.filter(leadsDown)
  const below = reachedFrom([...rank.keys()].toReversed(), down)
  return {
    storeys: stack([...rank.keys()], down),
    down: down.filter(
      ([from, to]) =>
        !down.some(([start, middle]) => start === from && (below.get(middle)?.has(to) ?? false)),
    ),
    up: arrows.filter((arrow) => !leadsDown(arrow)),
  }
}

/**
 * Rooms in an order in which few imports lead upwards; none where no circle is.
 *
 * @see Eades, Lin, Smyth, "A fast and effective heuristic for the feedback arc set problem" (1993)
 */
function orderFromTheRoof({ rooms }: Plan): string[] {
  const left = new Set(rooms.keys())
  const top: string[] = []
  const bottom: string[] = []

  const out = (room: string) =>
    sum([...(rooms.get(room) ?? [])].map(([to, imports]) => (left.has(to) ? imports : 0)))
  const into = (room: string) => sum([...left].map((from) => rooms.get(from)?.get(room) ?? 0))
  const take = (room: string, place: (room: string) => void) => {
    left.delete(room)
    place(room)
  }

  while (left.size > 0) {
    const open = [...left]
    const sink = open.find((room) => out(room) === 0)
    if (sink !== undefined) {
      take(sink, (room) => bottom.unshift(room))
      continue
    }
    const source = open.find((room) => into(room) === 0)
    const boldest = () =>
      open.reduce((best, room) => (out(room) - into(room) > out(best) - into(best) ? room : best))
    take(source ?? boldest(), (room) => top.push(room))
  }
  return [...top, ...bottom]
}

/** Who is reached from whom, by arrows that lead down. @param rooms - from the lowest up */
function reachedFrom(rooms: readonly string[], down: readonly Arrow[]): Map<string, Set<string>> {
  const below = new Map<string, Set<string>>()
  for (const room of rooms) {
    const next = targets(room, down)
    below.set(room, new Set(next.flatMap((to) => [to, ...(below.get(to) ?? [])])))
  }
  return below
}

/** Each room as low as its arrows let it stand. @param rooms - from the roof down */
function stack(rooms: readonly string[], down: readonly Arrow[]): string[][] {
  const heights = new Map<string, number>()
  const storeys: string[][] = []
  for (const room of rooms.toReversed()) {
    const height = 1 + Math.max(-1, ...targets(room, down).map((to) => heights.get(to) ?? 0))
    heights.set(room, height)
    ;(storeys[height] ??= []).push(room)
  }
  return storeys.toReversed().map((storey) => storey.toSorted())
}

function targets(room: string, arrows: readonly Arrow[]): string[] {
  return arrows.flatMap(([from, to]) => (from === room ? [to] : []))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
