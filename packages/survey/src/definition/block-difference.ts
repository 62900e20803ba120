import type { Bilingual } from '../writing/bilingual.ts'
import {
  changed,
  codes,
  compareNamed,
  compareTexts,
  figure,
  type DefinitionChange,
} from './definition-change.ts'
import { ruleInWords, weightsInWords } from './rule-words.ts'
import type { WorkingBlock, WorkingBlockArea, WorkingItem } from './working-definition.ts'

/** What changed in the blocks: their points, areas, criteria and items. */
export function compareBlocks(
  before: readonly WorkingBlock[],
  after: readonly WorkingBlock[],
): DefinitionChange[] {
  const moved = movedItems(before, after)
  return compareNamed(
    { vi: 'Khối', en: 'Blocks' },
    { vi: 'Khối', en: 'Block' },
    before,
    after,
    (_, name, was, is) => compareBlock(name, was, is, moved),
  )
}

/** The blocks in which an item stood and stands, where they are two. */
type MovedItems = ReadonlyMap<string, { from: WorkingBlock; to: WorkingBlock; item: WorkingItem }>

function movedItems(before: readonly WorkingBlock[], after: readonly WorkingBlock[]): MovedItems {
  const then = new Map(
    before.flatMap((block) => block.items.map((item) => [item.id, { block, item }] as const)),
  )
  return new Map(
    after.flatMap((to) =>
      to.items.flatMap(({ id }) => {
        const { block: from, item } = then.get(id) ?? {}
        return from && item && from.id !== to.id ? [[id, { from, to, item }] as const] : []
      }),
    ),
  )
}

function compareBlock(
  part: Bilingual,
  before: WorkingBlock,
  after: WorkingBlock,
  moved: MovedItems,
): DefinitionChange[] {
  const compare = (what: Bilingual, read: (block: WorkingBlock) => Bilingual) =>
    changed(part, what, read(before), read(after))
  return [
    ...compareTexts(part, part, before, after),
    ...compare({ vi: 'Tên ngắn dùng trong tệp', en: 'The short name used in files' }, ({ key }) =>
      codes(key),
    ),
    ...compare(
      { vi: 'Điểm thẩm định tối đa', en: 'The maximum of assessed points' },
      ({ maxAssessed }) => figure(maxAssessed),
    ),
    ...compare(
      { vi: 'Điểm điều tra tối đa', en: 'The maximum of survey points' },
      ({ maxSurvey }) => figure(maxSurvey),
    ),
    ...compare(
      { vi: 'Điểm thưởng, điểm trừ', en: 'Bonus and penalty points' },
      ({ bonusPenalty }) => (bonusPenalty ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' }),
    ),
    ...compare({ vi: 'Xếp hạng cùng khối', en: 'Ranked with block' }, ({ id, rankedWith }) =>
      codes(rankedWith ?? id),
    ),
    ...compareNamed(
      part,
      { vi: 'Lĩnh vực', en: 'Area' },
      before.areas.map((area) => ({ ...area, id: area.area })),
      after.areas.map((area) => ({ ...area, id: area.area })),
      compareArea,
    ),
    ...after.items.flatMap((item) => {
      const move = moved.get(item.id)
      if (!move) return []
      const name = itemName(item)
      return [
        ...changed(
          part,
          { vi: `${name.vi} chuyển khối`, en: `${name.en} moved` },
          { vi: `khối ${move.from.id}`, en: `block ${move.from.id}` },
          { vi: `khối ${move.to.id}`, en: `block ${move.to.id}` },
        ),
        ...compareItem(part, name, move.item, item),
      ]
    }),
    ...compareNamed(
      part,
      { vi: 'Tiêu chí thành phần', en: 'Item' },
      before.items.filter(({ id }) => !moved.has(id)),
      after.items.filter(({ id }) => !moved.has(id)),
      compareItem,
    ),
  ]
}

function itemName({ id }: WorkingItem): Bilingual {
  return { vi: `Tiêu chí thành phần ${id}`, en: `Item ${id}` }
}

function compareArea(
  part: Bilingual,
  name: Bilingual,
  before: WorkingBlockArea,
  after: WorkingBlockArea,
): DefinitionChange[] {
  const within = (text: Bilingual): Bilingual => ({
    vi: `${name.vi}: ${text.vi}`,
    en: `${name.en}: ${text.en}`,
  })
  return [
    ...changed(
      part,
      within({ vi: 'điểm thẩm định', en: 'assessed points' }),
      figure(before.maxAssessed),
      figure(after.maxAssessed),
    ),
    ...changed(
      part,
      within({ vi: 'điểm điều tra', en: 'survey points' }),
      figure(before.maxSurvey),
      figure(after.maxSurvey),
    ),
    ...compareNamed(
      part,
      within({ vi: 'tiêu chí', en: 'criterion' }),
      before.criteria ?? [],
      after.criteria ?? [],
      (part, name, was, is) => [
        ...compareTexts(part, name, was, is),
        ...changed(part, maximum(name), figure(was.maxPoints), figure(is.maxPoints)),
      ],
    ),
  ]
}

function compareItem(
  part: Bilingual,
  name: Bilingual,
  before: WorkingItem,
  after: WorkingItem,
): DefinitionChange[] {
  const within = ({ vi, en }: Bilingual): Bilingual => ({
    vi: `${name.vi}: ${vi}`,
    en: `${name.en}: ${en}`,
  })
  const standard = { vi: 'quy tắc chung', en: 'the common rule' }
  const common = { vi: 'trọng số chung', en: 'the common weights' }
  const rule = (item: WorkingItem) => (item.rule ? ruleInWords(item.rule) : standard)
  const weights = ({ groupWeights }: WorkingItem) =>
    groupWeights ? weightsInWords(groupWeights) : common
  return [
    ...compareTexts(part, name, before, after),
    ...changed(part, maximum(name), figure(before.maxPoints), figure(after.maxPoints)),
    ...changed(part, within({ vi: 'lĩnh vực', en: 'area' }), codes(before.area), codes(after.area)),
    ...changed(
      part,
      within({ vi: 'thang trả lời', en: 'scale' }),
      codes(before.scale),
      codes(after.scale),
    ),
    ...changed(
      part,
      within({ vi: 'nhóm được hỏi', en: 'groups that are asked' }),
      codes(...before.groups),
      codes(...after.groups),
    ),
    ...changed(part, within({ vi: 'quy tắc', en: 'rule' }), rule(before), rule(after)),
    ...changed(
      part,
      within({ vi: 'trọng số các nhóm', en: 'weights of groups' }),
      weights(before),
      weights(after),
    ),
  ]
}

function maximum(name: Bilingual): Bilingual {
  return { vi: `${name.vi}: điểm tối đa`, en: `${name.en}: maximum` }
}
