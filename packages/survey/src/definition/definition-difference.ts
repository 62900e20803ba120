import type { Bilingual } from '../writing/bilingual.ts'
import { compareBlocks } from './block-difference.ts'
import {
  changed,
  compareNamed,
  compareTexts,
  figure,
  type DefinitionChange,
} from './definition-change.ts'
import { ruleInWords, weightsInWords } from './rule-words.ts'
import type { WorkingDefinition, WorkingScale, WorkingScoring } from './working-definition.ts'

export type { DefinitionChange } from './definition-change.ts'

/**
 * What changed from one definition to another, in sentences: things are the same where their codes
 * are. Empty when both say the same.
 */
export function compareDefinitions(
  before: WorkingDefinition,
  after: WorkingDefinition,
): DefinitionChange[] {
  return [
    ...compareAbout(before, after),
    ...compareNamed(
      { vi: 'Lĩnh vực', en: 'Areas' },
      { vi: 'Lĩnh vực', en: 'Area' },
      before.areas,
      after.areas,
      (part, name, was, is) => compareTexts(part, name, was, is),
    ),
    ...compareNamed(
      { vi: 'Nhóm đối tượng', en: 'Respondent groups' },
      { vi: 'Nhóm', en: 'Group' },
      before.respondentGroups,
      after.respondentGroups,
      (part, name, was, is) => [
        ...compareTexts(part, name, was, is),
        ...changed(
          part,
          { vi: `${name.vi}: người ngoài cơ quan`, en: `${name.en}: outside the administration` },
          yesOrNo(was.outsider),
          yesOrNo(is.outsider),
        ),
      ],
    ),
    ...compareNamed(
      { vi: 'Thang trả lời', en: 'Scales' },
      { vi: 'Thang', en: 'Scale' },
      before.scales,
      after.scales,
      compareScales,
    ),
    ...compareBlocks(before.blocks, after.blocks),
    ...compareScoring(before, after),
  ]
}

function compareAbout(before: WorkingDefinition, after: WorkingDefinition): DefinitionChange[] {
  const part = { vi: 'Thông tin chung', en: 'About' }
  const fields = [
    ['id', { vi: 'Mã bộ chỉ số', en: 'The definition’s code' }],
    ['status', { vi: 'Tình trạng', en: 'Status' }],
    ['note', { vi: 'Ghi chú', en: 'Note' }],
    ['source', { vi: 'Nguồn', en: 'Source' }],
  ] as const
  return fields.flatMap(([field, name]) =>
    before[field] === after[field]
      ? []
      : [
          {
            kind: 'changed',
            part,
            sentence: { vi: `${name.vi} được sửa.`, en: `${name.en} was changed.` },
            wording: { before: before[field], after: after[field] },
          } satisfies DefinitionChange,
        ],
  )
}

function compareScales(
  part: Bilingual,
  name: Bilingual,
  before: WorkingScale,
  after: WorkingScale,
): DefinitionChange[] {
  const within = (option: Bilingual): Bilingual => ({
    vi: `${name.vi}, ${option.vi}`,
    en: `${name.en}, ${option.en}`,
  })
  const options = ({ options }: WorkingScale) =>
    options.map((option) => ({ ...option, id: option.code }))
  return compareNamed(
    part,
    within({ vi: 'phương án', en: 'option' }),
    options(before),
    options(after),
    (part, name, was, is) => [
      ...compareTexts(part, name, was, is),
      ...changed(
        part,
        { vi: `${name.vi}: không tính điểm`, en: `${name.en}: not scored` },
        yesOrNo(was.excluded),
        yesOrNo(is.excluded),
      ),
    ],
  )
}

function compareScoring(before: WorkingDefinition, after: WorkingDefinition): DefinitionChange[] {
  const part = { vi: 'Cách tính điểm', en: 'Scoring' }
  const compare = (name: Bilingual, read: (definition: WorkingDefinition) => Bilingual) =>
    changed(part, name, read(before), read(after))
  const scoring =
    (read: (scoring: WorkingScoring) => Bilingual) =>
    ({ scoring }: WorkingDefinition) =>
      read(scoring)
  return [
    ...compare(
      { vi: 'Quy tắc chung', en: 'The rule' },
      scoring(({ rule }) => ruleInWords(rule)),
    ),
    ...compare(
      { vi: 'Trọng số các nhóm', en: 'Weights of groups' },
      scoring(({ groupWeights }) => weightsInWords(groupWeights)),
    ),
    ...compare(
      { vi: 'Số trả lời tối thiểu', en: 'The least number of answers' },
      scoring(({ minimumN }) => figure(minimumN)),
    ),
    ...compare(
      { vi: 'Số phiếu tối thiểu để xếp hạng', en: 'The least number of ballots to be ranked' },
      scoring(({ rankMinimum }) => rankMinimumInWords(rankMinimum)),
    ),
    ...compare(
      {
        vi: 'Tiêu chí thành phần không nhóm nào tính được',
        en: 'Items that no group can be counted for',
      },
      scoring(({ withoutGroup }) => unusable[withoutGroup]),
    ),
    ...compare(
      { vi: 'Tiêu chí không áp dụng', en: 'Criteria that do not apply' },
      ({ notApplicable }) => unusable[notApplicable],
    ),
    ...compare({ vi: 'Mức trần điểm thưởng', en: 'The cap of bonus points' }, ({ adjustments }) =>
      figure(adjustments.maxBonus),
    ),
    ...compare({ vi: 'Mức trần điểm trừ', en: 'The cap of penalty points' }, ({ adjustments }) =>
      figure(adjustments.maxPenalty),
    ),
    ...compare({ vi: 'Kết quả cả năm', en: 'The value of the year' }, ({ annual }) =>
      annualInWords(annual),
    ),
  ]
}

const unusable: Record<WorkingScoring['withoutGroup'], Bilingual> = {
  reduceMax: { vi: 'giảm điểm tối đa', en: 'the maximum is reduced' },
  zero: { vi: 'tính 0 điểm', en: 'no points' },
  grantMax: { vi: 'cho điểm tối đa', en: 'the maximum is given' },
}

function annualInWords(annual: WorkingDefinition['annual']): Bilingual {
  if (annual.kind === 'h2Only') return { vi: 'chỉ 6 tháng cuối năm', en: 'the second half only' }
  if (annual.kind === 'mean') return { vi: 'trung bình hai kỳ', en: 'the mean of both halves' }
  const { h1, h2 } = annual
  return { vi: `theo trọng số ${h1} : ${h2}`, en: `weighted ${h1} : ${h2}` }
}

function yesOrNo(flag: boolean | undefined): Bilingual {
  return flag ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' }
}

function rankMinimumInWords(minimum: WorkingScoring['rankMinimum']): Bilingual {
  if (!minimum) return { vi: 'không có', en: 'none' }
  const { ballots, groupBallots } = minimum
  return {
    vi: `${ballots ?? '–'}, mỗi nhóm ${groupBallots ?? '–'}`,
    en: `${ballots ?? '–'}, of each group ${groupBallots ?? '–'}`,
  }
}
