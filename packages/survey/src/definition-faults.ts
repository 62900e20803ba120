import type { Block, Definition } from './definition.ts'
import { toHundredths } from './points.ts'

export interface DefinitionFault {
  path: (string | number)[]
  message: string
}

/** Every place where a definition contradicts itself: sums that differ, names that nobody gave. */
export function findDefinitionFaults(definition: Definition): DefinitionFault[] {
  const faults: DefinitionFault[] = [
    ...repeated(
      'area',
      definition.areas.map((area) => area.id),
      ['areas'],
    ),
    ...repeated(
      'group',
      definition.respondentGroups.map((group) => group.id),
      ['respondentGroups'],
    ),
    ...repeated(
      'scale',
      definition.scales.map((scale) => scale.id),
      ['scales'],
    ),
    ...repeated(
      'block',
      definition.blocks.map((block) => block.id),
      ['blocks'],
    ),
    // Item ids are keys of answers and of exports, so they are distinct in the whole definition.
    ...repeated(
      'item',
      definition.blocks.flatMap((block) => block.items.map((item) => item.id)),
      ['blocks'],
    ),
  ]
  for (const [at, scale] of definition.scales.entries()) {
    const path = ['scales', at, 'options']
    faults.push(
      ...repeated(
        'option',
        scale.options.map((option) => option.code),
        path,
      ),
    )
    if (scale.options.filter((option) => !option.excluded).length < 2) {
      faults.push({
        path,
        message: `Scale ${scale.id} needs at least two options that are scored.`,
      })
    }
  }
  for (const [at, block] of definition.blocks.entries()) {
    faults.push(...unknownNames(definition, block, ['blocks', at]))
    faults.push(...unequalSums(block, ['blocks', at]))
  }
  return faults
}

function repeated(noun: string, ids: readonly (string | number)[], path: (string | number)[]) {
  return twice(ids).map((id) => ({ path, message: `The ${noun} ${id} is defined twice.` }))
}

function twice<Id>(ids: readonly Id[]): Id[] {
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]
}

function unknownNames(definition: Definition, block: Block, path: (string | number)[]) {
  const areas = new Set(definition.areas.map((area) => area.id))
  const own = new Set(block.areas.map((area) => area.area))
  const groups = new Set(definition.respondentGroups.map((group) => group.id))
  const scales = new Set(definition.scales.map((scale) => scale.id))
  const faults: DefinitionFault[] = repeated(
    'area',
    block.areas.map((area) => area.area),
    path,
  )
  const say = (message: string) => faults.push({ path, message })

  const criteria = block.areas.flatMap((area) => area.criteria ?? [])
  for (const id of twice(criteria.map((criterion) => criterion.id))) {
    say(`Block ${block.id} has the criterion ${id} twice.`)
  }
  if (!definition.blocks.some((each) => each.id === (block.rankedWith ?? block.id))) {
    say(`Block ${block.id} is ranked with block ${block.rankedWith}, which is not defined.`)
  }
  for (const area of own) {
    if (!areas.has(area)) say(`Block ${block.id} names area ${area}, which is not defined.`)
  }
  for (const item of block.items) {
    if (!own.has(item.area)) {
      say(`Item ${item.id} belongs to area ${item.area}, which block ${block.id} does not have.`)
    }
    if (!scales.has(item.scale))
      say(`Item ${item.id} uses scale ${item.scale}, which is not defined.`)
    for (const group of item.groups) {
      if (!groups.has(group)) say(`Item ${item.id} asks group ${group}, which is not defined.`)
    }
    for (const group of twice(item.groups)) say(`Item ${item.id} asks group ${group} twice.`)
  }
  return faults
}

function unequalSums(block: Block, path: (string | number)[]) {
  const faults: DefinitionFault[] = []
  const compare = (what: string, parts: readonly number[], whole: number, holder: string) => {
    const sum = parts.reduce((total, part) => total + toHundredths(part), 0)
    if (sum === toHundredths(whole)) return
    faults.push({
      path,
      message: `Block ${block.id}: ${what} add up to ${sum / 100} points, but ${holder} has ${whole}.`,
    })
  }

  compare(
    'the assessed points of its areas',
    block.areas.map((area) => area.maxAssessed),
    block.maxAssessed,
    'the block',
  )
  compare(
    'the survey points of its areas',
    block.areas.map((area) => area.maxSurvey),
    block.maxSurvey,
    'the block',
  )
  for (const area of block.areas) {
    const items = block.items.filter((item) => item.area === area.area)
    compare(
      `the items of area ${area.area}`,
      items.map((item) => item.maxPoints),
      area.maxSurvey,
      'the area',
    )
    if (area.criteria) {
      compare(
        `the criteria of area ${area.area}`,
        area.criteria.map((criterion) => criterion.maxPoints),
        area.maxAssessed,
        'the area',
      )
    }
  }
  return faults
}
