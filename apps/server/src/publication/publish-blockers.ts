/** What speaks against publishing a round, in sentences of both languages. */
import { type OfficeUser, type RecountDifference, waysFrom } from '@phieu/office'
import type { z } from 'zod'
import type { Bilingual, Definition, RoundState } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'

const states: Record<RoundState, Bilingual> = {
  draft: { vi: 'đang soạn', en: 'draft' },
  open: { vi: 'đang mở', en: 'open' },
  closed: { vi: 'đã đóng', en: 'closed' },
  approved: { vi: 'đã duyệt', en: 'approved' },
  published: { vi: 'đã công bố', en: 'published' },
}

/** What its standing says against it; `undefined` when this user may publish it now. */
export function objectionTo({ round }: RoundPlan, { role }: OfficeUser): Bilingual | undefined {
  if (round.practice) {
    return {
      vi: 'Đợt thử nghiệm không bao giờ được công bố.',
      en: 'A practice round is never published.',
    }
  }
  if (waysFrom(round, role).some(({ to }) => to === 'published')) return undefined
  return {
    vi: `Chỉ công bố được đợt đã duyệt; đợt này ${states[round.state].vi}.`,
    en: `Only an approved round is published; this one is ${states[round.state].en}.`,
  }
}

export function earlierIsMissing(earlier: string): Bilingual {
  return {
    vi: `Không có kết quả ${earlier} mà đợt này được so sánh với. Hãy nhập kết quả đó trước.`,
    en: `The result ${earlier}, with which the round is compared, is not here. Add it first.`,
  }
}

export const nothingIsAssessed: Bilingual = {
  vi: 'Chưa công bố: không có điểm thẩm định thì không đơn vị nào có chỉ số.',
  en: 'Nothing was published: without assessed points no unit has an index.',
}

/** @param told - what is known of envelopes; `leaves` - how many have a receipt */
export function boxDiffers(told: number, leaves: number): Bilingual {
  return {
    vi: `Chưa công bố: ${leaves} phiếu có biên nhận, nhưng chỉ biết ${told} phiếu ở đâu (đã kiểm, tạm giữ, bị loại, không đọc được, chưa mở, mất khi khôi phục).`,
    en: `Nothing was published: ${leaves} envelopes have a receipt, but the counted, held, excluded, unreadable, unopened and lost ones come to ${told}.`,
  }
}

export const boxHasNoKeys: Bilingual = {
  vi: 'Chưa công bố: đợt này không có chìa khóa hòm phiếu, nên không ai kiểm tra được biên nhận.',
  en: 'Nothing was published: the round has no keys, so nobody could check a receipt.',
}

export const movedMeanwhile: Bilingual = {
  vi: 'Trong lúc đó đã có người chuyển đợt. Hãy xem lại rồi làm lại.',
  en: 'The round was moved meanwhile. Look again, then do it again.',
}

export const decidedMeanwhile: Bilingual = {
  vi: 'Chưa công bố: trong lúc đó đã có người quyết định về khen thưởng. Hãy xem lại rồi công bố.',
  en: 'Nothing was published: somebody decided about commendations meanwhile. Look again, then publish.',
}

/** @param digest - of the file that was brought */
export function notThePackage(round: string, digest: string): Bilingual {
  return {
    vi: `Tệp này không phải gói đã công bố của đợt ${round}: mã SHA-256 của tệp là ${digest}. Chưa thay gì.`,
    en: `This file is not a package that was published of ${round}: its SHA-256 is ${digest}. Nothing was replaced.`,
  }
}

/** @param differences - how many tallies differ, this one included */
export function tallyDiffers(
  { definition, units }: RoundPlan,
  { unit, group, counted, tallied }: z.infer<typeof RecountDifference>,
  differences: number,
): Bilingual {
  const name = `${units.get(unit)?.name ?? unit} (${unit})`
  const { vi, en } = groupName(definition, group)
  const what =
    counted === tallied
      ? {
          vi: `số đếm của nhóm ${vi} về ${name} không khớp với ${counted} phiếu đã giữ`,
          en: `the tally of group ${en} about ${name} is not what its ${counted} ballots add up to`,
        }
      : {
          vi: `số đếm của nhóm ${vi} về ${name} ghi ${tallied} phiếu, nhưng đã giữ ${counted} phiếu`,
          en: `the tally of group ${en} about ${name} says ${tallied} ballots, but ${counted} are kept`,
        }
  const others =
    differences > 1
      ? {
          vi: ` Còn ${differences - 1} số đếm khác không khớp.`,
          en: ` ${differences - 1} more tallies differ.`,
        }
      : { vi: '', en: '' }
  return {
    vi: `Chưa công bố: ${what.vi}.${others.vi}`,
    en: `Nothing was published: ${what.en}.${others.en}`,
  }
}

function groupName({ respondentGroups }: Definition, group: string): Bilingual {
  return respondentGroups.find(({ id }) => id === group) ?? { vi: group, en: group }
}
