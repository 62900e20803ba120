import { matches } from '@phieu/survey'

/** Which units are written down, or which lines name none. */
export type WrittenUnits = { units: readonly string[] } | { unknown: readonly string[] }

/**
 * Reads units as people write them: each line is an id, a whole name, or words, with or without
 * accents, that only one unit's name has.
 */
export function readUnits(
  written: string,
  all: readonly { readonly id: string; readonly name: string }[],
): WrittenUnits {
  const lines = written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const found = lines.map((line) => findUnit(all, line))
  const unknown = lines.filter((_, at) => found[at] === undefined)
  return unknown.length > 0
    ? { unknown }
    : { units: [...new Set(found.filter((id) => id !== undefined))] }
}

function findUnit(units: readonly { id: string; name: string }[], line: string) {
  const exact = units.find(({ id, name }) => id === line || name === line)
  if (exact) return exact.id
  const like = units.filter(({ name }) => matches(name, line))
  return like.length === 1 ? like[0]?.id : undefined
}
