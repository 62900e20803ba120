/** Where the arrow keys go among fields that stand in rows. */

/** @returns the place of the next field; `undefined` where the key leads nowhere */
export function neighbourOf(
  fields: readonly { readonly left: number; readonly top: number }[],
  current: number,
  key: string,
): number | undefined {
  const here = fields[current]
  if (!here) return undefined
  const last = fields.length - 1
  if (key === 'ArrowRight') return current < last ? current + 1 : undefined
  if (key === 'ArrowLeft') return current > 0 ? current - 1 : undefined
  if (key === 'Home') return 0
  if (key === 'End') return last

  const beyond =
    key === 'ArrowDown'
      ? fields.filter(({ top }) => top > here.top)
      : key === 'ArrowUp'
        ? fields.filter(({ top }) => top < here.top)
        : []
  const distance = ({ left, top }: { left: number; top: number }) =>
    Math.abs(top - here.top) * 10_000 + Math.abs(left - here.left)
  const nearest = beyond.reduce<(typeof beyond)[number] | undefined>(
    (best, field) => (best && distance(best) <= distance(field) ? best : field),
    undefined,
  )
  return nearest && fields.indexOf(nearest)
}
