import {
  findExtraPlanFaults,
  findPopulationFaults,
  type Bilingual,
  type Definition,
  type Registry,
  type Round,
} from '@phieu/survey'

/**
 * What keeps a round from being made, each in a sentence; empty when nothing does.
 *
 * @param definition - that the round names
 * @param registry - that the round names
 */
export function findRoundFaults(
  round: Omit<Round, 'state'>,
  definition: Definition,
  registry: Registry,
): Bilingual[] {
  return [
    ...blockFaults(definition, registry),
    ...groupFaults(round, definition),
    ...unitFaults('unitTargets', round, definition, registry),
    ...unitFaults('unitSizes', round, definition, registry),
    ...findExtraPlanFaults(round.extra, definition).map(({ message }) => message),
    ...findPopulationFaults(round.populations ?? [], round.extra, definition).map(
      ({ message }) => message,
    ),
    ...timeFaults(round),
  ]
}

/** Several sentences as one text. */
export function joinSentences(sentences: readonly Bilingual[]): Bilingual {
  return {
    vi: sentences.map(({ vi }) => vi).join(' '),
    en: sentences.map(({ en }) => en).join(' '),
  }
}

function blockFaults(definition: Definition, registry: Registry): Bilingual[] {
  const blocks = new Set(definition.blocks.map(({ id }) => id))
  return registry.units
    .filter(({ block }) => !blocks.has(block))
    .map(({ id, block }) => ({
      vi: `Đơn vị ${id} trong danh sách ${registry.id} thuộc khối ${block}, nhưng bộ chỉ số ${definition.id} không có khối này.`,
      en: `Unit ${id} of registry ${registry.id} is in block ${block}, which definition ${definition.id} does not have.`,
    }))
}

/** What the fields of a plan are called on the screen. */
const names = {
  targets: { vi: 'Chỉ tiêu', en: 'The quotas' },
  groupSizes: { vi: 'Số người của nhóm', en: 'The group sizes' },
  unitTargets: { vi: 'Chỉ tiêu theo đơn vị', en: 'The quotas by unit' },
  unitSizes: { vi: 'Số người theo đơn vị', en: 'The sizes by unit' },
} as const satisfies Record<string, Bilingual>

function groupFaults({ targets, groupSizes }: Omit<Round, 'state'>, definition: Definition) {
  const groups = new Set(definition.respondentGroups.map(({ id }) => id))
  const strange = (byGroup: object) => Object.keys(byGroup).filter((group) => !groups.has(group))
  return [
    ...strange(targets).map((group) => strangeGroup('targets', group, definition)),
    ...strange(groupSizes).map((group) => strangeGroup('groupSizes', group, definition)),
  ]
}

function unitFaults(
  field: 'unitTargets' | 'unitSizes',
  round: Omit<Round, 'state'>,
  definition: Definition,
  registry: Registry,
): Bilingual[] {
  const groups = new Set(definition.respondentGroups.map(({ id }) => id))
  const units = new Set(registry.units.map(({ id }) => id))
  return Object.entries(round[field]).flatMap(([unit, byGroup]) => {
    if (!units.has(unit)) return [strangeUnit(field, unit, registry)]
    return Object.keys(byGroup)
      .filter((group) => !groups.has(group))
      .map((group) => strangeGroup(field, group, definition))
  })
}

function strangeGroup(field: keyof typeof names, group: string, { id }: Definition): Bilingual {
  return {
    vi: `${names[field].vi} có nhóm ${group}, nhưng bộ chỉ số ${id} không có nhóm này.`,
    en: `${names[field].en} name group ${group}, which definition ${id} does not have.`,
  }
}

function strangeUnit(field: keyof typeof names, unit: string, { id }: Registry): Bilingual {
  return {
    vi: `${names[field].vi} có đơn vị ${unit}, nhưng danh sách ${id} không có đơn vị này.`,
    en: `${names[field].en} name unit ${unit}, which is not in registry ${id}.`,
  }
}

function timeFaults({ id, year, half, earlier, timeZone }: Omit<Round, 'state'>): Bilingual[] {
  const faults: Bilingual[] = []
  if (half !== undefined && year === undefined) {
    faults.push({ vi: 'Chọn nửa năm thì phải ghi năm.', en: 'A half-year needs its year.' })
  }
  if (earlier === id) {
    faults.push({
      vi: 'Đợt không thể so sánh với chính nó.',
      en: 'A round cannot be compared with itself.',
    })
  }
  if (!isTimeZone(timeZone)) {
    faults.push({
      vi: `Không có múi giờ ${timeZone}.`,
      en: `There is no time zone ${timeZone}.`,
    })
  }
  return faults
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false // what Intl says of a zone that it does not know
  }
}
