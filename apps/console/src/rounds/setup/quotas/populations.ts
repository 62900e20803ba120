/** How many people there are of each kind, while that is typed: pure changes of a round's figures. */
import type { ExtraQuestion, Population } from '@phieu/survey'
import type { QuotaBlock } from './quotas.ts'

/** A group of a block, and a question by which its people could be counted. */
export interface PopulationPlace {
  readonly block: QuotaBlock
  readonly group: QuotaBlock['groups'][number]
  readonly question: Extract<ExtraQuestion, { kind: 'single' }>
}

/** Every place that figures could be brought for: of questions of which one option is chosen. */
export function populationPlaces(
  blocks: readonly QuotaBlock[],
  extra: readonly ExtraQuestion[],
): PopulationPlace[] {
  const questions = extra.filter((each) => each.kind === 'single')
  return blocks.flatMap((block) =>
    block.groups.flatMap((group) =>
      questions
        .filter(({ groups }) => !groups || groups.includes(group.id))
        .map((question) => ({ block, group, question })),
    ),
  )
}

export function findPopulation(
  populations: readonly Population[],
  place: PopulationPlace,
): Population | undefined {
  return populations.find((each) => isAt(each, place))
}

/** Sets how many people chose an option; `undefined` takes it away, and the last one the place. */
export function withPeople(
  populations: readonly Population[],
  place: PopulationPlace,
  code: number,
  count: number | undefined,
): Population[] {
  const standing = findPopulation(populations, place)
  const { [`${code}`]: _before, ...others } = standing?.people ?? {}
  const people = count === undefined ? others : { ...others, [code]: count }
  const rest = populations.filter((each) => !isAt(each, place))
  if (Object.keys(people).length === 0) return rest
  const { block, group, question } = place
  const own = { block: block.id, group: group.id, question: question.id, people }
  return [...rest, { ...own, source: standing?.source || sourceOf(populations) }]
}

/** Fills in what a file says; where it gives no source, the one that stands is left, else that of the others. */
export function withRead(
  populations: readonly Population[],
  read: readonly Population[],
): Population[] {
  const isRead = (each: Population) => read.some((own) => isSame(own, each))
  const rest = populations.filter((each) => !isRead(each))
  const others = sourceOf([...populations, ...read])
  const filled = read.map((own) => ({
    ...own,
    source: own.source || populations.find((each) => isSame(own, each))?.source || others,
  }))
  return [...rest, ...filled]
}

/** Where the figures come from, all of them together; what stands at several places is told once. */
export function sourceOf(populations: readonly Population[]): string {
  const [first = '', ...others] = new Set(populations.map(({ source }) => source))
  // One for all is what somebody may be typing.
  if (others.length === 0) return first
  const parts = [first, ...others].flatMap((source) => source.split('; '))
  return [...new Set(parts.filter(Boolean))].join('; ')
}

export function withSource(populations: readonly Population[], source: string): Population[] {
  return populations.map((each) => ({ ...each, source }))
}

function isSame(a: Population, b: Population): boolean {
  return a.block === b.block && a.group === b.group && a.question === b.question
}

function isAt({ block, group, question }: Population, place: PopulationPlace): boolean {
  return block === place.block.id && group === place.group.id && question === place.question.id
}
