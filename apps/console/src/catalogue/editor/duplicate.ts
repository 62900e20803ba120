/** A second one of something in the definition, with the next free code. */

/**
 * @param one - with `id` or `code` as text or number; everything else is copied as it is
 * @param all - whose codes are taken
 */
export function duplicateOf<One>(one: One, all: readonly unknown[]): One {
  const copy = structuredClone(one)
  if (typeof copy !== 'object' || copy === null) return copy
  for (const key of ['id', 'code']) {
    const own: unknown = Reflect.get(copy, key)
    const taken = new Set(all.map((each) => Object(each)[key]))
    if (typeof own === 'number') Reflect.set(copy, key, nextNumber(own, taken))
    if (typeof own === 'string' && own !== '') Reflect.set(copy, key, nextText(own, taken))
  }
  return copy
}

function nextNumber(own: number, taken: ReadonlySet<unknown>): number {
  let next = own + 1
  while (taken.has(next)) next += 1
  return next
}

/** `A01` is followed by `A02`, `ND` by `ND2`; as many digits as there were. */
function nextText(own: string, taken: ReadonlySet<unknown>): string {
  const [, stem = own, digits = ''] = /^(.*?)(\d*)$/s.exec(own) ?? []
  let number = digits === '' ? 2 : Number(digits) + 1
  const written = () => `${stem}${String(number).padStart(digits.length, '0')}`
  while (taken.has(written())) number += 1
  return written()
}
