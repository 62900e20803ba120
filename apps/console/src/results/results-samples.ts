/** A small result, as the server answers it. */
import type { QualityDocument, ResultDocument } from '@phieu/scoring'
import type { UnitReport } from '../api/answers.ts'
import { round } from '../testing/office-answers.ts'

const counts = [
  { code: 1, text: { vi: 'Kém', en: 'Poor' }, excluded: false, n: 4 },
  { code: 2, text: { vi: 'Tốt', en: 'Good' }, excluded: false, n: 16 },
  { code: 9, text: { vi: 'Không biết', en: 'Don’t know' }, excluded: true, n: 3 },
]
const estimate = {
  points: '16',
  max: '20',
  standardError: 0.5,
  basis: 'spread' as const,
  interval: [15.02, 16.98] as [number, number],
}
/** Of a group whose ballots no interviewer brought. */
const byThemselves = (ballots: number) => ({
  isOverfull: false,
  designEffect: 1,
  effectiveBallots: ballots,
})

export const report: UnitReport = {
  round,
  unit: { id: 'A-1', name: 'Sở Nội vụ', officialCode: '00123' },
  block: { id: 'A', name: { vi: 'Sở', en: 'Departments' } },
  few: 10,
  ballots: 40,
  survey: { ...estimate, points: '24', max: '30' },
  groups: [
    {
      id: 'ND',
      name: { vi: 'Người dân', en: 'Citizens' },
      ballots: 30,
      target: 30,
      ...byThemselves(30),
      size: null,
    },
    {
      id: 'DN',
      name: { vi: 'Doanh nghiệp', en: 'Businesses' },
      ballots: 6,
      target: 30,
      ...byThemselves(6),
      size: 12,
    },
  ],
  areas: [
    {
      area: 1,
      name: { vi: 'Chỉ đạo', en: 'Direction' },
      hidden: false,
      ...estimate,
      items: [
        {
          id: 'A01',
          text: { vi: 'Chỉ đạo kịp thời', en: 'Timely direction' },
          area: 1,
          maxPoints: '20',
          rule: { kind: 'linear' },
          treatment: 'scored',
          ...estimate,
          share: '4/5',
          n: 20,
          counts,
          groups: [
            {
              group: 'ND',
              name: { vi: 'Người dân', en: 'Citizens' },
              n: 20,
              excluded: 3,
              counts,
              share: '4/5',
              standardError: 0.03,
              basis: 'spread',
              interval: [0.74, 0.86],
              weight: 1,
              skipped: null,
            },
          ],
          hiddenGroups: [],
        },
      ],
      hiddenItems: [],
    },
  ],
}

const unchanged = {
  state: 'no-value' as const,
  points: null,
  decimals: null,
  standardError: null,
  interval: null,
  withinNoise: null,
}
const risen = {
  state: 'compared' as const,
  points: '5/4',
  decimals: 2,
  standardError: 0.6,
  interval: [0.1, 2.4] as [number, number],
  withinNoise: false,
}
const best: ResultDocument['rankings'][number]['units'][number] = {
  unit: 'A-1',
  name: 'Sở Nội vụ',
  block: 'A',
  ballots: 40,
  effectiveBallots: 31,
  overfull: [],
  rank: 1,
  unranked: null,
  rankRange: [1, 2],
  rankSet: [1, 2],
  betterThan: [],
  worseThan: [],
  rankChances: [
    { rank: 1, chance: 0.8 },
    { rank: 2, chance: 0.2 },
  ],
  index: { points: '91', max: '100', percent: '91', unclipped: '91' },
  standardError: 0.5,
  interval: [90, 92],
  assessed: { points: '67', max: '70' },
  survey: { points: '24', max: '30', standardError: 0.5, interval: [23, 25] },
  bonus: '1',
  penalty: '0',
  areas: [
    {
      area: 1,
      assessed: { points: '67', max: '70' },
      survey: { points: '24', max: '30' },
      percent: '91',
      standardError: 0.5,
      interval: [90, 92],
      change: risen,
    },
  ],
  change: risen,
}
const unknown: typeof best = {
  ...best,
  unit: 'A-2',
  name: 'Sở Tư pháp',
  ballots: 7,
  effectiveBallots: 7,
  rank: null,
  unranked: 'no-value',
  rankRange: null,
  rankSet: null,
  rankChances: [],
  index: null,
  standardError: null,
  interval: null,
  assessed: { points: null, max: '70' },
  bonus: '0',
  areas: [
    {
      area: 1,
      assessed: { points: null, max: '70' },
      survey: { points: '27', max: '30' },
      percent: null,
      standardError: null,
      interval: null,
      change: unchanged,
    },
  ],
  change: unchanged,
}
export const result: ResultDocument = {
  method: '1',
  seed: '0000000000000001',
  replicates: 1000,
  ballots: 47,
  likeness: [],
  round: {
    id: round.id,
    title: round.title,
    organiser: round.organiser,
    year: 2026,
    half: null,
    practice: false,
    synthetic: false,
    definition: round.definition,
    registry: round.registry,
    earlier: { id: 'hn-2025', year: 2025, half: null },
  },
  rankings: [
    {
      block: 'A',
      blocks: ['A'],
      name: { vi: 'Sở', en: 'Departments' },
      units: [best, unknown],
      mean: '91',
      areas: [{ area: 1, name: { vi: 'Chỉ đạo', en: 'Direction' }, mean: '91', change: risen }],
      change: {
        mean: risen,
        compared: 1,
        up: 1,
        down: 0,
        roseMost: ['Sở Nội vụ'],
        most: risen,
        areasUp: 1,
        areasCompared: 1,
      },
    },
  ],
  sensitivity: [
    {
      run: 'topTwo',
      rankings: [
        {
          block: 'A',
          units: [
            { unit: 'A-1', percent: '90', rank: 1 },
            { unit: 'A-2', percent: null, rank: null },
          ],
        },
      ],
    },
  ],
}

export const quality: QualityDocument = {
  method: '2',
  seed: '0000000000000001',
  groups: [
    {
      block: 'A',
      group: 'ND',
      ballots: 40,
      units: 1,
      leftOut: 1,
      turnout: null,
      noOpinion: 0.125,
      reliability: [{ area: null, items: 2, n: 35, alpha: 0.81, interval: [0.7, 0.89] }],
      items: [{ item: 'q', answers: 35, noOpinion: 0.125, itemRest: 0.6 }],
    },
  ],
  units: [
    {
      unit: 'A-1',
      ballots: 40,
      noOpinion: null,
      groups: [
        { group: 'ND', turnout: null, noOpinion: 0.125 },
        { group: 'DN', turnout: 0.5, noOpinion: 0.03 },
      ],
    },
    {
      unit: 'A-2',
      ballots: 7,
      noOpinion: null,
      groups: [
        { group: 'ND', turnout: null, noOpinion: null },
        { group: 'DN', turnout: null, noOpinion: null },
      ],
    },
  ],
  rankings: [],
}
