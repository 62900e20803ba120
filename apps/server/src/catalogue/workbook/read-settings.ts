import { emptyWorkingDefinition, type WorkingAnnual, type WorkingDefinition } from '@phieu/survey'
import { wrong } from '../../papers/sheets/fault.ts'
import type { DefinitionSheets } from './definition-sheets.ts'
import type { RowReader } from './row-reader.ts'

type Settings = Pick<WorkingDefinition, 'scoring' | 'notApplicable' | 'adjustments' | 'annual'>

const unusable = ['reduceMax', 'zero', 'grantMax'] as const

/** The settings of scoring; one whose row is missing stands as it does by default. */
export function readSettings({ rows, places }: DefinitionSheets): Settings {
  const { scoring, notApplicable, adjustments, annual } = emptyWorkingDefinition('')
  const settings: Settings = { scoring, notApplicable, adjustments, annual }
  for (const row of rows.settings) {
    const name = row.text('setting')
    const setting = Object.hasOwn(readers, name) ? readers[name] : undefined
    if (!setting) {
      row.refuse('setting', wrong('unknown-setting', name))
      continue
    }
    places.note(setting.path, row, 'value')
    setting.read(row, settings)
  }
  return settings
}

interface Setting {
  path: string[]
  read: (row: RowReader, settings: Settings) => void
}

/** One of the two rows asks for the other. */
const noMinimum = { ballots: null, groupBallots: null }

const readers: Readonly<Record<string, Setting>> = {
  rule: {
    path: ['scoring', 'rule'],
    read: (row, { scoring }) => {
      scoring.rule = row.rule('value') ?? scoring.rule
    },
  },
  weights: {
    path: ['scoring', 'groupWeights'],
    read: (row, { scoring }) => {
      scoring.groupWeights = { ...row.weights('value') }
    },
  },
  minimum_n: {
    path: ['scoring', 'minimumN'],
    read: (row, { scoring }) => {
      scoring.minimumN = row.whole('value')
    },
  },
  rank_minimum: {
    path: ['scoring', 'rankMinimum', 'ballots'],
    read: (row, { scoring }) => {
      scoring.rankMinimum = { ...noMinimum, ...scoring.rankMinimum, ballots: row.whole('value') }
    },
  },
  rank_minimum_group: {
    path: ['scoring', 'rankMinimum', 'groupBallots'],
    read: (row, { scoring }) => {
      const groupBallots = row.whole('value')
      scoring.rankMinimum = { ...noMinimum, ...scoring.rankMinimum, groupBallots }
    },
  },
  without_group: {
    path: ['scoring', 'withoutGroup'],
    read: (row, { scoring }) => {
      scoring.withoutGroup = row.word('value', unusable)
    },
  },
  not_applicable: {
    path: ['notApplicable'],
    read: (row, settings) => {
      settings.notApplicable = row.word('value', unusable)
    },
  },
  max_bonus: {
    path: ['adjustments', 'maxBonus'],
    read: (row, { adjustments }) => {
      adjustments.maxBonus = row.points('value')
    },
  },
  max_penalty: {
    path: ['adjustments', 'maxPenalty'],
    read: (row, { adjustments }) => {
      adjustments.maxPenalty = row.points('value')
    },
  },
  annual: {
    path: ['annual'],
    read: (row, settings) => {
      settings.annual = readAnnual(row)
    },
  },
}

function readAnnual(row: RowReader): WorkingAnnual {
  const written = row.text('value')
  const [, h1, h2] = /^weighted\s*:\s*(\d{0,4})\s*=\s*(\d{0,4})$/i.exec(written) ?? []
  if (h1 !== undefined && h2 !== undefined) {
    const weight = (text: string) => (text === '' ? null : Number(text))
    return { kind: 'weighted', h1: weight(h1), h2: weight(h2) }
  }
  if (written === 'mean') return { kind: 'mean' }
  if (written !== 'h2Only' && written !== '') {
    row.refuse('value', wrong('unknown-word', written, 'h2Only, mean, weighted: 1=2'))
  }
  return { kind: 'h2Only' }
}
