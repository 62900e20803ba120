/** Whether the groups of a unit that are hidden can be those that sizes demand, and none is shown that must be hidden. */
import { PUBLIC_MINIMUM, type UnitTrace } from '@phieu/scoring'
import type { Bilingual } from '@phieu/survey'

/**
 * What is shown though few people said it, and hidden though nothing demands it, each in a sentence.
 *
 * @param traces - as everyone may see them
 * @see METHOD.md, section 10
 */
export function findHidingFaults(traces: readonly UnitTrace[]): Bilingual[] {
  return [...traces.flatMap(findShown), ...traces.flatMap(findHidden)]
}

/** A few, of whom nothing may be shown by itself. */
const isFew = (people: number | null) => people !== null && people > 0 && people < PUBLIC_MINIMUM

/** Something shown that the rule hides. */
const shows = ({ vi, en }: Bilingual): Bilingual => ({
  vi: `traces.json nêu ${vi}; METHOD.md, mục 10, ẩn ý kiến của dưới ${PUBLIC_MINIMUM} người.`,
  en: `traces.json shows ${en}; METHOD.md, section 10, hides what fewer than ${PUBLIC_MINIMUM} people said.`,
})

/** A unit, groups and answers of so few people that they must be hidden. */
function findShown({ unit, ballots, groups, areas }: UnitTrace): Bilingual[] {
  const items = areas.flatMap((area) => area.items)
  const small = groups.filter((group) => isFew(group.ballots))
  const cells = items.flatMap(({ item, groups: own }) =>
    own.flatMap(({ group, hidden, n }) =>
      !hidden && isFew(n) && small.every((each) => each.group !== group)
        ? [{ item, group, n }]
        : [],
    ),
  )
  const own = items.flatMap((item) => item.groups)
  const most = Math.max(ballots, ...own.map(({ n }) => n ?? 0))
  // Behind what is hidden there may be many who were asked elsewhere.
  const isOpen = areas.some(({ points }) => points !== null) && own.every(({ hidden }) => !hidden)
  return [
    ...(isFew(most) && isOpen
      ? [
          shows({
            vi: `điểm của đơn vị ${unit}, chỉ có ${most} người trả lời`,
            en: `points of unit ${unit}, about which ${most} people answered`,
          }),
        ]
      : []),
    ...small.map((each) =>
      shows({
        vi: `ý kiến của nhóm ${each.group} về đơn vị ${unit}, ${each.ballots} người`,
        en: `what group ${each.group} said about unit ${unit}, ${each.ballots} people`,
      }),
    ),
    ...cells.map(({ item, group, n }) =>
      shows({
        vi: `ý kiến của nhóm ${group} về tiêu chí ${item} của đơn vị ${unit}, ${n} câu trả lời`,
        en: `what group ${group} said about item ${item} of unit ${unit}, ${n} answers`,
      }),
    ),
  ]
}

/**
 * A unit that hides groups which nothing demands to be hidden: whoever wants it without points, or without a rank, hides its groups. Or
 * one whose hidden groups follow from what is shown.
 */
function findHidden({ unit, ballots, groups }: UnitTrace): Bilingual[] {
  const shown = groups.flatMap((each) => each.ballots || [])
  const hidden = groups.filter((each) => each.ballots === null).map(({ group }) => group)
  const left = ballots - shown.reduce((sum, own) => sum + own, 0)
  if (hidden.length === 0) return []
  const names = hidden.join(', ')
  const groupsSaid = hidden.length === 1 ? 'group' : 'groups'
  const hides = ({ vi, en }: Bilingual): Bilingual[] => [
    {
      vi: `traces.json ẩn ${hidden.length} nhóm của đơn vị ${unit} (${names}), tất cả ${left} phiếu: ${vi}.`,
      en: `traces.json hides ${hidden.length} ${groupsSaid} of unit ${unit} (${names}) with ${left} ballots together: ${en}.`,
    },
  ]
  if (shown.length > 0 && (hidden.length === 1 || left < PUBLIC_MINIMUM)) {
    return hides({
      vi: 'quá ít, vì lấy số của đơn vị trừ số được nêu là biết',
      en: 'too few, since whoever subtracts the shown ones from the unit has them',
    })
  }
  if (left < hidden.length || left > mostHidden(hidden.length, Math.min(...shown))) {
    return hides({
      vi: 'các nhóm có ngần ấy phiếu thì không nhóm nào phải ẩn',
      en: 'of groups with so many none has to be hidden',
    })
  }
  return []
}

/**
 * The most ballots that hidden groups can have together: the small ones have fewer than the minimum, who
 * covers has no more than any that is shown, and each of these was needed.
 *
 * @param shown - ballots of the smallest group that is shown
 */
function mostHidden(hidden: number, shown: number): number {
  const small = PUBLIC_MINIMUM - 1
  if (hidden === 1) return small
  // Before the last one that covers they were not enough: a single one, or the covers and as much again but one.
  const withCovers = Array.from({ length: hidden - 1 }, (_, at) => at + 1).map((covers) =>
    covers === 1 ? small + shown : covers * PUBLIC_MINIMUM - 2 + shown,
  )
  return Math.max(hidden * small, ...withCovers)
}
