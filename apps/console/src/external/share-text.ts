import type { Format } from '../i18n/format.ts'

/** A share as it was handed over, with all its decimals, as the language writes numbers. */
export function shareText(share: string, format: Format): string {
  return format.decimal(Number(share), share.split('.')[1]?.length ?? 0)
}
