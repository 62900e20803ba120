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
  return cover(cells, isSmall, (hidden) => people(hidden) >= minimum)
}

/**
 * Hides parts of a sum, such as the items of an area, so that a hidden one cannot be recovered.
 * The same people answered all parts, so two small ones do not cover each other: a large one must.
 *
 * @param parts - with the number of people behind each
 * @param mustHide - the parts that must not be shown
 */
export function discloseParts(
  parts: readonly Cell[],
  minimum: number,
  mustHide: ReadonlySet<string>,
): Disclosure {
  const isSmall = (part: Cell) => mustHide.has(part.name)
  return cover(parts, isSmall, (hidden) => hidden.some((part) => part.n >= minimum))
}

/** Hides the small cells, then the next-smallest until those hidden are two and enough. */
function cover(
  cells: readonly Cell[],
  isSmall: (cell: Cell) => boolean,
  isEnough: (hidden: readonly Cell[]) => boolean,
): Disclosure {
  const people = cells.filter((cell) => cell.n > 0).toSorted((a, b) => a.n - b.n)
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
