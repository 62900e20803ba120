import type { Bilingual } from '../writing/bilingual.ts'
import { findDefinitionFaults, type DefinitionFault } from './definition-faults.ts'
import { placeInWords } from './definition-places.ts'
import { DefinitionShape } from './definition.ts'
import type { WorkingDefinition } from './working-definition.ts'

/** Something that keeps a working definition from being a version. */
export interface WorkingFault extends DefinitionFault {
  /** `wording`: a text is missing in one of the languages. */
  kind: 'wording' | 'missing' | 'value' | 'contradiction'
}

/**
 * Everything that keeps a working definition from being a version; none when it can be fixed as
 * one, by the very schema that reads definitions.
 */
export function findWorkingFaults(definition: WorkingDefinition): WorkingFault[] {
  const read = DefinitionShape.safeParse({ ...definition, version: 1 })
  const shape = (read.error?.issues ?? []).map(({ path }): WorkingFault => {
    const own = path.filter((step) => typeof step !== 'symbol')
    const value = valueAt(definition, own)
    const { kind, message } = shapeFault(own, value)
    const place = placeInWords(definition, own)
    return {
      kind,
      path: own,
      message: {
        vi: `${place.vi}: ${message.vi}`,
        en: `${place.en}: ${message.en}`,
      },
    }
  })
  const contradictions = findDefinitionFaults(definition).map((fault): WorkingFault => ({
    kind: 'contradiction',
    ...fault,
  }))
  return [...shape, ...contradictions]
}

type Told = Pick<WorkingFault, 'kind' | 'message'>

function shapeFault(path: DefinitionFault['path'], value: unknown): Told {
  const field = fieldOf(path)
  const isBlank = value === '' || value === null || value === undefined
  if (field === 'vi') {
    return {
      kind: 'wording',
      message: { vi: 'thiếu lời tiếng Việt.', en: 'the Vietnamese text is missing.' },
    }
  }
  if (field === 'en') {
    return {
      kind: 'wording',
      message: { vi: 'thiếu bản tiếng Anh.', en: 'the English text is missing.' },
    }
  }
  const empty = emptyLists[field]
  if (empty && Array.isArray(value)) return { kind: 'missing', message: empty }
  if (isBlank) {
    return {
      kind: 'missing',
      message: { vi: `chưa điền ${nameOf(field).vi}.`, en: `${nameOf(field).en} is empty.` },
    }
  }
  return { kind: 'value', message: limits[field] ?? limits['id'] ?? { vi: '', en: '' } }
}

/** The name of the field that a path leads to; keys of records and places in lists are none. */
function fieldOf(path: DefinitionFault['path']): string {
  const record = path.at(-2)
  if (record === 'percent' || record === 'groupWeights') return record
  const field = path.findLast((step) => typeof step === 'string') ?? ''
  return field === 'id' && path[0] === 'areas' ? 'area' : field
}

function valueAt(value: unknown, path: DefinitionFault['path']): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined,
    value,
  )
}

/** What an empty list needs, by its field. */
const emptyLists: Readonly<Record<string, Bilingual>> = {
  areas: { vi: 'cần ít nhất một lĩnh vực.', en: 'at least one area is needed.' },
  respondentGroups: { vi: 'cần ít nhất một nhóm.', en: 'at least one group is needed.' },
  scales: { vi: 'cần ít nhất một thang trả lời.', en: 'at least one scale is needed.' },
  blocks: { vi: 'cần ít nhất một khối.', en: 'at least one block is needed.' },
  items: { vi: 'cần ít nhất một tiêu chí thành phần.', en: 'at least one item is needed.' },
  options: { vi: 'cần ít nhất hai phương án.', en: 'at least two options are needed.' },
  criteria: {
    vi: 'cần ít nhất một tiêu chí, hoặc đánh giá cả lĩnh vực.',
    en: 'at least one criterion is needed, or the area is assessed as one.',
  },
  groups: { vi: 'chưa chọn nhóm được hỏi.', en: 'no group is chosen to be asked.' },
  bands: { vi: 'cần ít nhất một ngưỡng.', en: 'at least one threshold is needed.' },
}

const names: Readonly<Record<string, Bilingual>> = {
  id: { vi: 'mã', en: 'the code' },
  key: { vi: 'tên ngắn dùng trong tệp', en: 'the short name used in files' },
  code: { vi: 'mã phương án', en: 'the option’s code' },
  area: { vi: 'lĩnh vực', en: 'the area' },
  scale: { vi: 'thang trả lời', en: 'the scale' },
  maxPoints: { vi: 'điểm tối đa', en: 'the maximum' },
  maxAssessed: { vi: 'điểm thẩm định tối đa', en: 'the maximum of assessed points' },
  maxSurvey: { vi: 'điểm điều tra tối đa', en: 'the maximum of survey points' },
  maxBonus: { vi: 'mức trần điểm thưởng', en: 'the cap of bonus points' },
  maxPenalty: { vi: 'mức trần điểm trừ', en: 'the cap of penalty points' },
  minimumN: { vi: 'số trả lời tối thiểu', en: 'the least number of answers' },
  ballots: { vi: 'số phiếu tối thiểu của một đơn vị', en: 'the least number of ballots of a unit' },
  groupBallots: {
    vi: 'số phiếu tối thiểu của một nhóm',
    en: 'the least number of ballots of a group',
  },
  percent: { vi: 'tỷ lệ của một phương án', en: 'an option’s percentage' },
  from: { vi: 'ngưỡng', en: 'a threshold' },
  earns: { vi: 'tỷ lệ điểm của một ngưỡng', en: 'what a threshold earns' },
  groupWeights: { vi: 'trọng số của một nhóm', en: 'a group’s weight' },
}

function nameOf(field: string): Bilingual {
  return names[field] ?? { vi: 'một giá trị', en: 'a value' }
}

const pointLimits = {
  vi: 'điểm phải từ 0 đến 1000, nhiều nhất hai chữ số thập phân.',
  en: 'points are 0 to 1000 with at most two decimals.',
}
const percentLimits = {
  vi: 'tỷ lệ phải từ 0 đến 100 %.',
  en: 'percentages are 0 to 100.',
}
const weightLimits = {
  vi: 'trọng số phải là số nguyên từ 0 đến 1000.',
  en: 'weights are whole numbers from 0 to 1000.',
}

const ballotLimits = {
  vi: 'số phiếu tối thiểu phải là số nguyên từ 1 đến 100 000.',
  en: 'least numbers of ballots are whole numbers from 1 to 100,000.',
}

/** What may stand in a field. A field that is not named takes a code. */
const limits: Readonly<Record<string, Bilingual>> = {
  id: {
    vi: 'mã chỉ gồm chữ không dấu, chữ số, “-” và “_”, nhiều nhất 32 ký tự.',
    en: 'codes have plain letters, digits, “-” and “_” only, at most 32 of them.',
  },
  code: {
    vi: 'mã phương án phải là số nguyên từ 0 đến 99.',
    en: 'codes of options are whole numbers from 0 to 99.',
  },
  area: { vi: 'mã lĩnh vực phải là số nguyên.', en: 'areas are whole numbers.' },
  maxPoints: pointLimits,
  maxAssessed: pointLimits,
  maxSurvey: pointLimits,
  maxBonus: pointLimits,
  maxPenalty: pointLimits,
  percent: percentLimits,
  groupWeights: weightLimits,
  from: percentLimits,
  earns: percentLimits,
  minimumN: {
    vi: 'số trả lời tối thiểu phải là số nguyên từ 1 đến 1000.',
    en: 'the least number of answers is a whole number from 1 to 1000.',
  },
  ballots: ballotLimits,
  groupBallots: ballotLimits,
  h1: weightLimits,
  h2: weightLimits,
}
