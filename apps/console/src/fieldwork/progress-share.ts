import type { Format } from '../i18n/format.ts'

/** How much of a target is there, as a percentage; `undefined` where there is none. */
export function shareOf(
  { counted, target }: { counted: number; target: number | null },
  format: Format,
): string | undefined {
  return target === null || target === 0 ? undefined : format.percent(`${counted}/${target}`)
}
