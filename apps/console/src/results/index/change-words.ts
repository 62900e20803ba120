import { formatFraction, parseFraction } from '@phieu/scoring'
import type { ChangeDocument } from '@phieu/scoring'
import type { I18n } from '../../i18n/i18n.tsx'

/** `tăng 1,45 điểm phần trăm`, or why there is nothing to compare. */
export function moveWords(change: ChangeDocument, i18n: I18n): string {
  const words = i18n.t.result.moves
  if (change.state !== 'compared' || change.points === null) return words.why[change.state]

  const distance = distanceOf(change, i18n)
  if (distance === undefined) return change.points === '0' ? words.none : words.tiny
  const move = change.points.startsWith('-') ? words.down(distance) : words.up(distance)
  return `${move} ${words.points}`
}

/** Whether chance alone could have moved the value; `undefined` where nothing was compared. */
export function noiseWords(change: ChangeDocument, { t }: I18n): string | undefined {
  const words = t.result.moves
  if (change.state !== 'compared') return undefined
  if (change.withinNoise === null) return words.noiseUnknown
  return change.withinNoise ? words.withinNoise : words.beyondNoise
}

/** Without its sign, with as many decimals as the values had in print; `undefined` when that is 0. */
function distanceOf(change: ChangeDocument, { language }: I18n): string | undefined {
  if (change.points === null) return undefined
  const digits = change.decimals ?? 2
  const size = parseFraction(change.points.replace(/^-/, ''))
  const text = formatFraction(size, digits, language)
  return /[1-9]/.test(text) ? text : undefined
}
