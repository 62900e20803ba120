/** Where a definition contradicts itself: sums that differ, names that nobody gave. */
import { foldId } from '../writing/fold-name.ts'
import { writeNumber } from '../writing/writing.ts'
import type { Bilingual } from '../writing/bilingual.ts'
import { capital, nouns } from './definition-nouns.ts'
import { blockSums, isEqual, type Sum } from './definition-sums.ts'
import type { WorkingBlock, WorkingDefinition, WorkingItem } from './working-definition.ts'

export interface DefinitionFault {
  /** Of the field to mend, from the definition's root. */
  path: (string | number)[]
  message: Bilingual
}

type Path = DefinitionFault['path']

/**
 * Every place where a definition contradicts itself. Blank names and empty amounts are no
 * contradiction yet: see `findWorkingFaults`.
 */
export function findDefinitionFaults(definition: WorkingDefinition): DefinitionFault[] {
  const { areas, respondentGroups, scales, blocks } = definition
  return [
    ...namedTwice('area', areas, ['areas']),
    ...namedTwice('group', respondentGroups, ['respondentGroups']),
    ...namedTwice('scale', scales, ['scales']),
    ...namedTwice('block', blocks, ['blocks']),
    ...itemsNamedTwice(blocks),
    ...scales.flatMap((_, at) => scaleFaults(definition, at)),
    ...blocks.flatMap((block, at) => [
      ...blockNameFaults(definition, block, ['blocks', at]),
      ...sumFaults(block, ['blocks', at]),
    ]),
  ]
}

function twice(noun: keyof typeof nouns, id: string | number): Bilingual {
  return {
    vi: `${capital(nouns[noun].vi)} ${id} được khai báo hai lần.`,
    en: `The ${nouns[noun].en} ${id} is defined twice.`,
  }
}

/** The places of names that stand earlier already, capitals or not. Blank ones are no names. */
function repeats(ids: readonly (string | number | null)[]): { at: number; id: string | number }[] {
  const keys = ids.map((id) => (typeof id === 'string' ? foldId(id) : id))
  return ids.flatMap((id, at) =>
    id !== null && id !== '' && keys.indexOf(keys[at] ?? '') < at ? [{ at, id }] : [],
  )
}

function namedTwice(
  noun: 'area' | 'group' | 'scale' | 'block',
  named: readonly { id: string | number | null }[],
  path: Path,
): DefinitionFault[] {
  return repeats(named.map(({ id }) => id)).map(({ at, id }) => ({
    path: [...path, at, 'id'],
    message: twice(noun, id),
  }))
}

/** Item ids are keys of answers and of exports, so they are distinct in the whole definition. */
function itemsNamedTwice(blocks: readonly WorkingBlock[]): DefinitionFault[] {
  const items = blocks.flatMap(({ items }, block) =>
    items.map(({ id }, item) => ({ id, path: ['blocks', block, 'items', item, 'id'] })),
  )
  return repeats(items.map(({ id }) => id)).map(({ at, id }) => ({
    path: items[at]?.path ?? [],
    message: twice('item', id),
  }))
}

function scaleFaults({ scales }: WorkingDefinition, at: number): DefinitionFault[] {
  const scale = scales[at]
  if (!scale) return []
  const path: Path = ['scales', at, 'options']
  const faults = repeats(scale.options.map(({ code }) => code)).map(({ at, id }) => ({
    path: [...path, at, 'code'],
    message: twice('option', id),
  }))
  if (scale.options.filter(({ excluded }) => !excluded).length >= 2) return faults
  const message = {
    vi: `Thang ${scale.id} cần ít nhất hai phương án được tính điểm.`,
    en: `Scale ${scale.id} needs at least two options that are scored.`,
  }
  return [...faults, { path, message }]
}

function blockNameFaults(
  definition: WorkingDefinition,
  block: WorkingBlock,
  path: Path,
): DefinitionFault[] {
  const faults: DefinitionFault[] = repeats(block.areas.map(({ area }) => area)).map(
    ({ at, id }) => ({ path: [...path, 'areas', at, 'area'], message: twice('area', id) }),
  )
  const say = (where: Path, message: Bilingual) =>
    faults.push({ path: [...path, ...where], message })

  const criteria = block.areas.flatMap(({ criteria = [] }, area) =>
    criteria.map(({ id }, at) => ({ id, path: ['areas', area, 'criteria', at, 'id'] })),
  )
  for (const { at, id } of repeats(criteria.map(({ id }) => id))) {
    const where = criteria[at]?.path ?? []
    say(where, {
      vi: `Khối ${block.id} có hai tiêu chí mang mã ${id}.`,
      en: `Block ${block.id} has the criterion ${id} twice.`,
    })
  }
  const { rankedWith = block.id } = block
  if (!definition.blocks.some(({ id }) => id === rankedWith)) {
    say(['rankedWith'], {
      vi: `Khối ${block.id} xếp hạng cùng khối ${rankedWith}, nhưng khối đó chưa được khai báo.`,
      en: `Block ${block.id} is ranked with block ${rankedWith}, which is not defined.`,
    })
  }
  for (const [at, { area }] of block.areas.entries()) {
    if (area === null || definition.areas.some(({ id }) => id === area)) continue
    say(['areas', at, 'area'], {
      vi: `Khối ${block.id} dùng lĩnh vực ${area}, nhưng lĩnh vực đó chưa được khai báo.`,
      en: `Block ${block.id} names area ${area}, which is not defined.`,
    })
  }
  for (const [at, item] of block.items.entries()) {
    faults.push(...itemNameFaults(definition, block, item, [...path, 'items', at]))
  }
  return faults
}

function itemNameFaults(
  { scales, respondentGroups }: WorkingDefinition,
  block: WorkingBlock,
  { id, area, scale, groups }: WorkingItem,
  path: Path,
): DefinitionFault[] {
  const faults: DefinitionFault[] = []
  const say = (where: Path, message: Bilingual) =>
    faults.push({ path: [...path, ...where], message })

  if (area !== null && !block.areas.some((own) => own.area === area)) {
    say(['area'], {
      vi: `Tiêu chí thành phần ${id} thuộc lĩnh vực ${area}, nhưng khối ${block.id} không có lĩnh vực đó.`,
      en: `Item ${id} belongs to area ${area}, which block ${block.id} does not have.`,
    })
  }
  if (scale !== '' && !scales.some((each) => each.id === scale)) {
    say(['scale'], {
      vi: `Tiêu chí thành phần ${id} dùng thang ${scale}, nhưng thang đó chưa được khai báo.`,
      en: `Item ${id} uses scale ${scale}, which is not defined.`,
    })
  }
  for (const group of groups) {
    if (respondentGroups.some((each) => each.id === group)) continue
    say(['groups'], {
      vi: `Tiêu chí thành phần ${id} hỏi nhóm ${group}, nhưng nhóm đó chưa được khai báo.`,
      en: `Item ${id} asks group ${group}, which is not defined.`,
    })
  }
  for (const { id: group } of repeats(groups)) {
    say(['groups'], {
      vi: `Tiêu chí thành phần ${id} hỏi nhóm ${group} hai lần.`,
      en: `Item ${id} asks group ${group} twice.`,
    })
  }
  return faults
}

function sumFaults(block: WorkingBlock, path: Path): DefinitionFault[] {
  const sums = blockSums(block)
  const faults: DefinitionFault[] = []
  const compare = (where: Path, sum: Sum, parts: Bilingual, holder: Bilingual) => {
    if (isEqual(sum)) return
    const [found, wanted] = [sum.parts / 100, sum.whole / 100]
    faults.push({
      path: [...path, ...where],
      message: {
        vi: `Khối ${block.id}: ${parts.vi} cộng lại được ${writeNumber(found, 'vi')} điểm, nhưng ${holder.vi} có ${writeNumber(wanted, 'vi')} điểm.`,
        en: `Block ${block.id}: ${parts.en} add up to ${found} points, but ${holder.en} has ${wanted}.`,
      },
    })
  }
  const whole = { vi: 'khối', en: 'the block' }
  const own = { vi: 'lĩnh vực', en: 'the area' }
  compare(
    ['maxAssessed'],
    sums.assessed,
    { vi: 'điểm thẩm định của các lĩnh vực', en: 'the assessed points of its areas' },
    whole,
  )
  compare(
    ['maxSurvey'],
    sums.survey,
    { vi: 'điểm điều tra xã hội học của các lĩnh vực', en: 'the survey points of its areas' },
    whole,
  )
  for (const [at, { area, items, criteria }] of sums.areas.entries()) {
    const name = area ?? '?'
    compare(
      ['areas', at, 'maxSurvey'],
      items,
      { vi: `các tiêu chí thành phần của lĩnh vực ${name}`, en: `the items of area ${name}` },
      own,
    )
    if (criteria) {
      compare(
        ['areas', at, 'maxAssessed'],
        criteria,
        { vi: `các tiêu chí của lĩnh vực ${name}`, en: `the criteria of area ${name}` },
        own,
      )
    }
  }
  return faults
}
