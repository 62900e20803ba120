/** The longest name of a variable, in bytes. */
const LONGEST = 64

/** Words of the command language. */
const reserved = new Set(
  ['all', 'and', 'by', 'eq', 'ge', 'gt', 'le', 'lt', 'ne', 'not', 'or', 'to', 'with'].map((word) =>
    word.toUpperCase(),
  ),
)

/**
 * Names that SPSS takes, for columns in their order: the id itself wherever that is one, else as
 * near to it as can be, and no two alike (capitals make no difference).
 */
export function savNames(ids: readonly string[]): string[] {
  const taken = new Set<string>(reserved)
  return ids.map((id) => {
    const name = freeName(plainName(id), taken)
    taken.add(name.toUpperCase())
    return name
  })
}

function plainName(id: string): string {
  const letters = id
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replaceAll(/[^A-Za-z0-9_.]/g, '_')
    .replace(/[._]+$/, '')
  const name = /^[A-Za-z]/.test(letters) ? letters : `v_${letters}`
  return name.slice(0, LONGEST - 4)
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toUpperCase())) return name
  let number = 2
  while (taken.has(`${name}_${number}`.toUpperCase())) number += 1
  return `${name}_${number}`
}
