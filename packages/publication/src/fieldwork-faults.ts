import { POOLED_MINIMUM, PUBLIC_MINIMUM, type UnitTrace } from '@phieu/scoring'
import type { Bilingual, Definition, Registry } from '@phieu/survey'
import { sumFates, type BoxFates } from './box-record.ts'
import type { FieldworkRecord } from './fieldwork-record.ts'
import { ballotsShown, hiddenGroups } from './hidden-groups.ts'

/** Rounding to tens leaves out no more. */
const HALF_TEN = 5

/** What the rest of a package says of what was collected. */
export interface Collected {
  readonly definition: Definition
  readonly registry: Pick<Registry, 'units'>
  /** The ballots that the result rests on, and all others. */
  readonly fates: BoxFates
  /** As everyone may see them; none where a package holds more than that. */
  readonly traces: readonly UnitTrace[]
  readonly publishedOn: string
}

/**
 * What of the collecting contradicts itself, the result or the definition, each in a sentence; how many
 * came how is taken on trust.
 */
export function findFieldworkFaults(
  { days, modes, seconds, contacts, unitContacts, differences }: FieldworkRecord,
  { definition: { blocks, respondentGroups }, registry, fates, traces, publishedOn }: Collected,
): Bilingual[] {
  const groups = new Set(respondentGroups.map(({ id }) => id))
  const areas = new Set(blocks.flatMap((block) => block.areas.map(({ area }) => area)))
  const known = new Set(registry.units.map(({ id }) => id))
  const hiding = new Set(
    traces.flatMap((trace) => (hiddenGroups(trace).length > 0 ? [trace.unit] : [])),
  )
  const shown = traces.length > 0 ? ballotsShown(traces) : fates.counted
  const inTens = [
    ...modes.map(({ ballots }) => ballots ?? 0),
    seconds?.ballots ?? 0,
    ...contacts.map(({ complete }) => complete),
    ...unitContacts.map((each) => each.contacts),
  ]
  const wrong: readonly (readonly [isWrong: boolean, what: Bilingual])[] = [
    [
      days !== null && days[0] > days[1],
      { vi: 'kết thúc trước khi bắt đầu', en: 'ends before it begins' },
    ],
    [
      days !== null && days[1] > publishedOn,
      {
        vi: 'nêu phiếu hoàn thành sau ngày công bố',
        en: 'tells of ballots finished after it was published',
      },
    ],
    [
      sum(modes.map(({ ballots }) => ballots ?? 0)) > shown + HALF_TEN * modes.length ||
        (seconds?.ballots ?? 0) > shown + HALF_TEN ||
        differences.some(({ ballots }) => ballots > shown),
      {
        vi: 'nêu nhiều phiếu hơn số được tính về những đơn vị có nêu nhóm đó',
        en: 'tells of more ballots than were counted about the units that show their group',
      },
    ],
    [
      // Those that were held when it was seen are among them.
      sum(contacts.map(({ complete }) => complete)) > sumFates(fates) + HALF_TEN * contacts.length,
      {
        vi: 'nêu nhiều người trả lời hơn số phiếu',
        en: 'tells of more people who answered than there are ballots',
      },
    ],
    [
      [...inTens, seconds?.median ?? 0].some((count) => count % 10 !== 0),
      {
        vi: 'nêu từng đơn vị một những số phải làm tròn đến hàng chục',
        en: 'tells one by one what is told in tens',
      },
    ],
    [
      (seconds?.median ?? 0) > MOST_SECONDS,
      {
        vi: 'nêu thời gian dài hơn mức tối đa được ghi',
        en: 'gives a time longer than any is taken for',
      },
    ],
    [
      hasTwice(modes.map(({ mode }) => mode)),
      { vi: 'nêu một hình thức hai lần', en: 'tells of a mode twice' },
    ],
    [
      hasTwice(contacts.map(({ group }) => group)) ||
        hasTwice(unitContacts.map(({ unit }) => unit)),
      { vi: 'nêu cùng một lượt tiếp xúc hai lần', en: 'tells of the same contacts twice' },
    ],
    [
      contacts.some(
        ({ group: _group, ...own }) => sum(Object.values(own)) < POOLED_MINIMUM - HALF_TEN,
      ) || unitContacts.some((each) => each.contacts < POOLED_MINIMUM),
      {
        vi: 'nêu ít lượt tiếp xúc hơn mức tối thiểu được nêu',
        en: 'tells of fewer contacts than anything is told of',
      },
    ],
    [
      modes.some(({ ballots }) => ballots !== null && ballots < PUBLIC_MINIMUM) ||
        (seconds !== null && seconds.ballots < POOLED_MINIMUM) ||
        differences.some(({ ballots }) => ballots < POOLED_MINIMUM),
      {
        vi: 'nêu ít phiếu hơn mức tối thiểu được nêu',
        en: 'tells of fewer ballots than anything is told of',
      },
    ],
    [
      [...contacts, ...differences].some(({ group }) => !groups.has(group)) ||
        differences.some(({ area }) => area !== null && !areas.has(area)),
      {
        vi: 'nêu một nhóm hoặc lĩnh vực không có trong bộ chỉ số',
        en: 'tells of a group, or an area, that the definition does not have',
      },
    ],
    [
      unitContacts.some(({ unit }) => !known.has(unit) || hiding.has(unit)),
      {
        vi: 'nêu một đơn vị không có trong danh sách, hoặc có số liệu bị ẩn',
        en: 'tells of a unit that is not in the registry, or of which something is hidden',
      },
    ],
    [
      !unitContacts.every(isPossible),
      {
        vi: 'nêu tỷ lệ của một đơn vị mà không lượt tiếp xúc nào cho ra được',
        en: 'gives a unit rates that no contacts have',
      },
    ],
    [
      differences.some(
        ({ mode, against, difference, interval: [from, to] }) =>
          mode === against ||
          difference < from ||
          difference > to ||
          Math.abs(difference) > MOST_POINTS,
      ),
      {
        vi: 'so sánh một hình thức với chính nó, hoặc nêu chênh lệch không thể có, hoặc khoảng tin cậy không chứa chênh lệch',
        en: 'compares a mode with itself, or gives a difference that is none, or an interval that does not hold it',
      },
    ],
    [
      hasTwice(
        differences.map(({ group, mode, against, area }) => `${group} ${mode} ${against} ${area}`),
      ),
      { vi: 'so sánh hai lần cùng hai hình thức', en: 'compares the same modes twice' },
    ],
  ]
  return wrong.flatMap(([isWrong, { vi, en }]) =>
    isWrong ? [{ vi: `fieldwork.json ${vi}.`, en: `fieldwork.json ${en}.` }] : [],
  )
}

/** A ballot's seconds end here. */
const MOST_SECONDS = 600

/** Between the best and the worst answer of all, in percentage points. */
const MOST_POINTS = 100

/** Of those who were spoken to no fewer answered than of all; without anybody who could have, there is no rate. */
function isPossible({ rr1, coop1 }: FieldworkRecord['unitContacts'][number]): boolean {
  if (rr1 === null) return coop1 === null
  return rr1 >= 0 && rr1 <= (coop1 ?? 0) && (coop1 ?? 0) <= 1
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

function hasTwice(names: readonly string[]): boolean {
  return new Set(names).size < names.length
}
