import type { PublishedResult } from '../../publication/published.ts'
import type { Voice } from './page.ts'

/** What the result is compared with, in a sentence's middle; `undefined` when with nothing. */
export function earlierRound({ document }: PublishedResult, { words }: Voice): string | undefined {
  const { earlier } = document.round
  if (!earlier) return undefined
  return earlier.half === null
    ? words.round.year(earlier.year)
    : words.round.half(earlier.half, earlier.year)
}

/** What the whole publication is called; that it was made up comes first. */
export function titleOf({ round }: Pick<PublishedResult, 'round'>, voice: Voice): string {
  const title = voice.say(round.title)
  const mark = markOf({ round }, voice)
  return mark ? `[${mark.mark}] ${title}` : title
}

/** What rounds are called beside each other: by their year or half where that tells them apart. */
export function shortNames(
  results: readonly PublishedResult[],
  shown: PublishedResult,
  voice: Voice,
): string[] {
  const short = results.map((result) => shortName(result, shown, voice))
  return results.map((result, at) => {
    const name = short[at] ?? ''
    const isAlone = short.indexOf(name) === short.lastIndexOf(name)
    return isAlone ? name : titleOf(result, voice)
  })
}

/** Its year or half, with its mark where the page doesn’t bear the same. */
function shortName({ round }: PublishedResult, shown: PublishedResult, voice: Voice): string {
  const { words, say } = voice
  const { year, half } = round
  const mark = markOf({ round }, voice)
  const isSaid = mark?.mark === markOf(shown, voice)?.mark
  const when = half && year ? words.round.half(half, year) : year && words.round.year(year)
  return `${mark && !isSaid ? `[${mark.mark}] ` : ''}${when || say(round.title)}`
}

/** What a reader must know before anything else; `undefined` for official results. */
export function markOf(
  { round }: Pick<PublishedResult, 'round'>,
  { words }: Voice,
): { mark: string; why: string } | undefined {
  if (round.synthetic) return { mark: words.synthetic, why: words.syntheticWhy }
  if (round.practice) return { mark: words.practice, why: words.practiceWhy }
  return undefined
}

/** Whether both measured the same: what rests on another definition can't be compared. */
export function areComparable(a: PublishedResult, b: PublishedResult): boolean {
  const [one, other] = [a.document.round.definition, b.document.round.definition]
  return one.id === other.id && one.version === other.version
}
