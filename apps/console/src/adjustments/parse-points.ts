/**
 * Points as an official types them, with a decimal comma or point.
 *
 * @returns `undefined` for what is no number
 */
export function parsePoints(typed: string): number | undefined {
  const plain = typed.trim().replace(',', '.')
  return /^\d{1,3}(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined
}
