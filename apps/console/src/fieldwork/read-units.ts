import { cleanText, foldId, foldName, matches } from '@phieu/survey'

/** Which units are written down, or which lines name none. */
export type WrittenUnits = { units: readonly string[] } | { unknown: readonly string[] }

/**
 * Reads units as people write them, or paste them from a sheet: each line is a code, a whole name, or words,
 * with or without accents, that only one unit's name has; or a code with the name behind it. Codes and names
 * are known again as in files, and a name that several units have names none.
 */
export function readUnits(
  written: string,
  all: readonly { readonly id: string; readonly name: string }[],
): WrittenUnits {
  const lines = written
    .split(/\r\n|\r|\n/)
    .map((line) => line.split('\t').map(cleanText).filter(Boolean))
    .filter((cells) => cells.length > 0)
  const found = lines.map((cells) => findUnit(all, cells))
  const unknown = lines.flatMap((cells, at) => (found[at] === undefined ? [cells.join(' ')] : []))
  return unknown.length > 0
    ? { unknown }
    : { units: [...new Set(found.filter((id) => id !== undefined))] }
}

type Named = { readonly id: string; readonly name: string }

/** The one unit that all cells of a line name. */
function findUnit(units: readonly Named[], cells: readonly string[]): string | undefined {
  const [first, ...others] = cells.map((cell) => unitNamed(units, cell))
  return others.every((id) => id === first) ? first : undefined
}

function unitNamed(units: readonly Named[], cell: string): string | undefined {
  const byCode = units.find(({ id }) => foldId(id) === foldId(cell))
  if (byCode) return byCode.id
  const named = units.filter(({ name }) => foldName(name) === foldName(cell))
  const like = named.length > 0 ? named : units.filter(({ name }) => matches(name, cell))
  return like.length === 1 ? like[0]?.id : undefined
}
