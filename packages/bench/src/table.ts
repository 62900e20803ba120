import type { Rate } from './measure.ts'

/** A rate beside the floor that was measured in the same run: the ratio outlives the machine. */
export function rateLine(name: string, rate: Rate, floor?: { name: string; rate: Rate }): string {
  const figures = `${whole(rate.perSecond).padStart(8)}/s   median ${fine(rate.median)} ms   p99 ${fine(rate.p99)} ms`
  const ratio = floor
    ? `   ${(rate.perSecond / floor.rate.perSecond).toFixed(2)} of ${floor.name}`
    : ''
  return `  ${name.padEnd(52)}${figures}${ratio}`
}

/** One measured figure. */
export function figureLine(name: string, figure: string): string {
  return `  ${name.padEnd(52)}${figure}`
}

/** A whole number in groups of three: `12 345`. */
export function whole(value: number): string {
  return Math.round(value)
    .toString()
    .replaceAll(/\B(?=(\d{3})+$)/g, ' ')
}

/** Bytes as MB of a million, to one place. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

function fine(ms: number): string {
  return (ms < 10 ? ms.toFixed(2) : ms.toFixed(0)).padStart(5)
}
