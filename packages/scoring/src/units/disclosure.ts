/** Fewer people than this are not shown apart in public, and not inside the office. */
export const PUBLIC_MINIMUM = 10
export const INTERNAL_MINIMUM = 5

/** One cell of a breakdown, and how many people's answers it is made of. */
export interface Cell {
  readonly name: string
  readonly n: number
}

/** What of a breakdown may be shown. */
export interface Disclosure {
  /** The cells whose figures, n included, must not be shown. */
  readonly hidden: ReadonlySet<string>
  /** Whether the figures of all cells together may be shown. */
  readonly total: 'shown' | 'hidden'
}

/**
 * Hides small cells of people so that they cannot be recovered.
 *
 * A cell of at least one and fewer than `minimum` people is hidden. Whoever knows the total could
 * subtract what is shown, so the next-smallest cells are hidden too until at least two are, with
 * `minimum` people between them. Where even all cells together are too few, so is the total.
 * A cell of nobody tells nothing of anybody and is shown.
 *
 * @param alreadyHidden - cells that are hidden in another table and so must be here
 * @see METHOD.md, section 10
 */
export function discloseCells(
  cells: readonly Cell[],
  minimum: number,
  alreadyHidden: ReadonlySet<string> = new Set(),
): Disclosure {
  const isSmall = (cell: Cell) => cell.n < minimum || alreadyHidden.has(cell.name)
  const people = (hidden: readonly Cell[]) => hidden.reduce((sum, cell) => sum + cell.n, 0)
  return cover(bySize(cells), isSmall, (hidden) => people(hidden) >= minimum)
}

/**
 * Hides small groups, and next-smallest ones until those hidden are enough (see `discloseCells`) and
 * their ballots together, which are told, leave open how many the small ones gave: each of those
 * that cover them has the minimum, as everybody knows, and there is as much again but one.
 */
export function discloseGroups(groups: readonly Cell[], minimum: number): ReadonlySet<string> {
  const isSmall = ({ n }: Cell) => n < minimum
  const isEnough = (hidden: readonly Cell[]) => {
    const people = hidden.reduce((sum, { n }) => sum + n, 0)
    const covers = hidden.filter((group) => !isSmall(group)).length
    return covers === 0 ? people >= minimum : people >= (covers + 1) * minimum - 1
  }
  return cover(bySize(groups), isSmall, isEnough).hidden
}

/**
 * Hides parts of a sum, such as the items of an area, so that a hidden one cannot be recovered.
 * The same people answered all parts, so two small ones do not cover each other: a large one must.
 *
 * @param parts - with the number of people behind each; the first of them cover, so that which ones do
 *   tells of nobody
 * @param mustHide - the parts that must not be shown
 */
export function discloseParts(
  parts: readonly Cell[],
  minimum: number,
  mustHide: ReadonlySet<string>,
): Disclosure {
  const [large, small] = [true, false].map((isLarge) =>
    parts.filter(({ n }) => n >= minimum === isLarge),
  )
  return cover(
    [...(large ?? []), ...(small ?? [])],
    (part) => mustHide.has(part.name),
    (hidden) => hidden.some((part) => part.n >= minimum),
  )
}

function bySize(cells: readonly Cell[]): readonly Cell[] {
  return cells.toSorted((a, b) => a.n - b.n)
}

/** Hides the small cells, then the next in their order until those hidden are two and enough. */
function cover(
  cells: readonly Cell[],
  isSmall: (cell: Cell) => boolean,
  isEnough: (hidden: readonly Cell[]) => boolean,
): Disclosure {
  const people = cells.filter((cell) => cell.n > 0)
  const hidden = people.filter(isSmall)
  if (hidden.length === 0) return { hidden: new Set(), total: 'shown' }

  const isSafe = () => hidden.length >= 2 && isEnough(hidden)
  for (const next of people.filter((cell) => !isSmall(cell))) {
    if (isSafe()) break
    hidden.push(next)
  }
  return {
    hidden: new Set(hidden.map((cell) => cell.name)),
    total: isSafe() ? 'shown' : 'hidden',
  }
}
