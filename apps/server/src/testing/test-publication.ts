/** A published round in one piece: made-up ballots, counted and scored by the real method. */
import { loadDefinition, loadPublishedIndex, loadRegistry } from '@phieu/catalogue'
import {
  computePublication,
  proposeAwards,
  writeLeaves,
  type FieldworkRecord,
} from '@phieu/publication'
import { createCounter, createRandomStream, type UnitTally } from '@phieu/scoring'
import {
  deriveQuestionnaires,
  Round,
  toHundredths,
  type AssessedPoints,
  type Definition,
  type EarlierResult,
  type Questionnaire,
  type Registry,
} from '@phieu/survey'
import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { drawPictures } from '../papers/public/chart/draw-pictures.ts'
import { writeTables } from '../papers/public/data/write-tables.ts'
import { packLeaves } from '../publication/packed-leaves.ts'
import type { Publications, PublishedResult } from '../publication/published.ts'

/** What may be other than usual. */
export interface TestPublicationWish {
  round?: Partial<Round>
  /** Other names for units. */
  names?: Readonly<Record<string, string>>
  /** Only so many units of each block. */
  unitsPerBlock?: number
  registry?: 'hanoi-2024' | 'hanoi-2026'
  /** Units whose assessed points are missing, and so their index. */
  withoutPoints?: readonly string[]
}

/** Publishes a made-up round of 2024, compared with what was announced for 2023. */
export function publishTestRound(wish: TestPublicationWish = {}): PublishedResult {
  const definition = loadDefinition()
  const registry = registryOf(wish)
  const round = Round.parse({ ...testRound, registry: registry.id, ...wish.round })
  const questionnaires = deriveQuestionnaires(definition)
  const input = {
    round,
    definition,
    registry,
    questionnaires,
    tallies: registry.units.flatMap(({ id, block }, place) =>
      questionnaires
        .filter((questionnaire) => questionnaire.block === block)
        .map((questionnaire) => tallyOf(questionnaire, id, place)),
    ),
    assessed: assessedPoints(definition, registry).filter(
      ({ unit }) => !wish.withoutPoints?.includes(unit),
    ),
    adjustments: [],
    external: [],
    earlier: announced2023(),
    covariances: [],
    seed: '00000000000007e8',
    replicates: 400,
  }
  const { document, annual, traces, quality, calibration } = computePublication(
    input,
    undefined,
  ).public
  const publishedOn = '2025-02-27'
  const drawn = { id: round.id, round, publishedOn, document }
  const byUnit = new Map(traces.map((trace) => [trace.unit, trace]))
  return {
    id: round.id,
    ...testBox(document.ballots),
    round,
    definition,
    registry,
    publishedOn,
    digest: 'c0ffee'.padEnd(64, '0'),
    document,
    annual,
    quality,
    calibration,
    fieldwork: testFieldwork(document.ballots),
    awards: { proposed: proposeAwards(document), granted: [] },
    pictures: drawPictures(drawn),
    tables: writeTables({ ...drawn, annual, quality, traces: byUnit }),
    traces: byUnit,
  }
}

/** A ballot box of which so many ballots were counted, and seven envelopes were not. */
export function testBox(counted: number): Pick<PublishedResult, 'box' | 'leaves'> {
  const keys = {
    round: `B${'A'.repeat(86)}`,
    box: `BB${'A'.repeat(85)}`,
    boxBy: 'sheets' as const,
    receipts: 'A'.repeat(43),
  }
  const fates = { counted, held: 1, excluded: 2, unreadable: 1, unopened: 3, lost: 0 }
  const leaves = Array.from({ length: counted + 7 }, (_, at) => testLeaf(at))
  return { box: { keys, fates }, leaves: packLeaves(writeLeaves(leaves)) }
}

/** The digest of an envelope of the published round, by its place from 0. */
export function testLeaf(at: number): string {
  return createHash('sha256').update(`envelope ${at}`).digest('hex')
}

/** What was published, the newest first, as routes ask for it; each package holds the method's text. */
export function testPublications(...results: readonly PublishedResult[]): Publications {
  const method = new URL(import.meta.resolve('@phieu/scoring')).pathname.replace(
    'src/index.ts',
    'METHOD.md',
  )
  const bytes = zipSync({ 'METHOD.md': strToU8(readFileSync(method, 'utf8')) })
  const find = async (id: string) => results.find((result) => result.id === id)
  return {
    async readable(upTo) {
      const from = Math.max(
        0,
        results.findIndex(({ id }) => id === upTo),
      )
      return { results: results.slice(from).map((each) => ({ ...each, errata: [] })), damaged: [] }
    },
    edition: async () => '',
    find,
    errataOf: async () => [],
    findPackage: async (id) => ((await find(id)) ? new Uint8Array(bytes) : undefined),
  }
}

/** How the ballots of the test round were collected: as made up as they are. */
const testFieldwork = (ballots: number): FieldworkRecord => ({
  days: ['2024-10-07', '2024-11-30'],
  modes: [
    { mode: 'link', ballots: Math.floor(0.7 * ballots) },
    { mode: 'interview', ballots: Math.floor(0.2 * ballots) },
    { mode: 'desk', ballots: null },
    { mode: 'paper', ballots: null },
  ],
  seconds: { ballots: Math.floor(0.8 * ballots), median: 190 },
  contacts: [
    {
      group: 'ND',
      complete: Math.floor(0.2 * ballots),
      partial: 12,
      refused: 301,
      notReached: 420,
      other: 15,
      unknown: 60,
      notEligible: 88,
    },
  ],
  unitContacts: [{ unit: 'A24-01', contacts: 60, rr1: 0.62, coop1: 0.81 }],
  differences: [
    {
      group: 'ND',
      mode: 'interview',
      against: 'link',
      area: null,
      ballots: Math.floor(0.2 * ballots),
      basis: 'unit',
      difference: 4.2,
      interval: [3.1, 5.3],
    },
    {
      group: 'ND',
      mode: 'interview',
      against: 'link',
      area: 3,
      ballots: Math.floor(0.2 * ballots),
      basis: 'unit',
      difference: -0.4,
      interval: [-1.9, 1.1],
    },
  ],
})

const testRound = {
  id: 'hanoi-2024',
  title: { vi: 'Chỉ số cải cách hành chính năm 2024', en: 'PAR index of 2024' },
  organiser: { vi: 'UBND thành phố Hà Nội', en: 'Hanoi People’s Committee' },
  state: 'published',
  year: 2024,
  practice: false,
  synthetic: true,
  timeZone: 'Asia/Ho_Chi_Minh',
  definition: { id: 'hanoi-2024', version: 1 },
  defaultTarget: 30,
  targets: {},
  groupSizes: { CTH: 30 },
}

function registryOf({
  names = {},
  unitsPerBlock = Infinity,
  registry = 'hanoi-2024',
}: TestPublicationWish): Registry {
  const { units, ...rest } = loadRegistry(registry)
  const placeInBlock = (id: string, block: string) =>
    units.filter((unit) => unit.block === block).findIndex((unit) => unit.id === id)
  return {
    ...rest,
    units: units
      .filter(({ id, block }) => placeInBlock(id, block) < unitsPerBlock)
      .map((unit) => ({ ...unit, name: names[unit.id] ?? unit.name })),
  }
}

/** Made-up ballots; every seventh unit has a group that is too small to be shown. */
function tallyOf(questionnaire: Questionnaire, unit: string, place: number): UnitTally {
  const random = createRandomStream(`${place}${questionnaire.group.length}`.padStart(16, '1'))
  const counter = createCounter(questionnaire)
  const ballots = questionnaire.group === 'HDND' && place % 7 === 0 ? 4 : 12 + (place % 9)
  for (let ballot = 0; ballot < ballots; ballot += 1) {
    const answers = questionnaire.items.map(({ id, options }) => {
      const scored = options.filter(({ excluded }) => !excluded)
      const best = scored.length - 1
      const option = scored[Math.max(0, best - random.below(2 + (place % 3)))]
      return [id, option?.code ?? 0]
    })
    counter.add(Object.fromEntries(answers))
  }
  return { unit, group: questionnaire.group, tally: counter.tally() }
}

function assessedPoints({ blocks }: Definition, { units }: Registry): AssessedPoints[] {
  return units.flatMap(({ id, block }, place) =>
    (blocks.find((each) => each.id === block)?.areas ?? []).map(({ area, maxAssessed }) => ({
      unit: id,
      area,
      points: Math.max(0, toHundredths(maxAssessed) - ((place * 7 + area * 11) % 90)) / 100,
    })),
  )
}

/** What was announced for 2023, with made-up values of the areas. */
function announced2023(): EarlierResult {
  const lines = loadPublishedIndex().filter(({ year }) => year === 2023)
  return {
    id: 'announced-2023',
    year: 2023,
    definition: 'hanoi-2024',
    synthetic: true,
    source: 'test',
    units: lines.map(({ unit, index }) => ({
      unit,
      ...(index === undefined ? {} : { index }),
      areas: { '1': '91.50', '2': '88.2' },
    })),
  }
}
