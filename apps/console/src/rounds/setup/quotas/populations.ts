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
  const { [`${code}`]: _before, ...others } = findPopulation(populations, place)?.people ?? {}
  const people = count === undefined ? others : { ...others, [code]: count }
  const rest = populations.filter((each) => !isAt(each, place))
  if (Object.keys(people).length === 0) return rest
  const { block, group, question } = place
  const own = { block: block.id, group: group.id, question: question.id, people }
  return [...rest, { ...own, source: sourceOf(populations) }]
}

/** Fills in what a file says; where it gives no source, the one that stands is left. */
export function withRead(
  populations: readonly Population[],
  read: readonly Population[],
): Population[] {
  const isRead = (each: Population) => read.some((own) => isSame(own, each))
  const rest = populations.filter((each) => !isRead(each))
  const filled = read.map((own) => ({
    ...own,
    source: own.source || sourceOf(populations.filter((each) => isSame(own, each))),
  }))
  return [...rest, ...filled]
}

/** Where the figures come from, all of them together. */
export function sourceOf(populations: readonly Population[]): string {
  return [...new Set(populations.map(({ source }) => source))].join('; ')
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
