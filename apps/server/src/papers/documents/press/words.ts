/** What the press summary says, as results are announced. Figures and names come in written. */
import type { ChangeState } from '@phieu/scoring'
import { byLanguage, type Bilingual } from '@phieu/survey'
import { ordinal, ordinalFigure } from '../../ordinal.ts'
import type { Mark } from '../document-source.ts'
import { period, type Half } from '../period.ts'
import { lowerFirst } from '../ranking-name.ts'
import type { WrittenPlace } from './places.ts'

const stood = ({ shared }: WrittenPlace): Bilingual =>
  shared > 1 ? { vi: 'cùng ', en: 'were' } : { vi: '', en: 'was' }
const units = (n: number): Bilingual => ({
  vi: `${n} đơn vị`,
  en: n === 1 ? '1 unit' : `${n} units`,
})

const reasons: Record<ChangeState, Bilingual> = {
  compared: { vi: '', en: '' },
  'first-round-of-block': {
    vi: ' vì đây là đợt đánh giá đầu tiên của khối',
    en: ': this is the first round of the block',
  },
  'unit-changed': { vi: ' vì các đơn vị đã được sắp xếp lại', en: ': the units were reorganised' },
  'definition-changed': { vi: ' vì bộ chỉ số đã thay đổi', en: ': the definition changed' },
  'no-value': {
    vi: ' vì đợt này chưa đơn vị nào có giá trị',
    en: ': no unit has a value in this round',
  },
  'no-previous-value': {
    vi: ' vì đợt trước không đơn vị nào có giá trị',
    en: ': no unit had a value in the earlier round',
  },
}

export const pressWords = byLanguage({
  kicker: { vi: 'THÔNG CÁO BÁO CHÍ', en: 'PRESS RELEASE' },
  title: (year: number, half: Half): Bilingual => ({
    vi: `Kết quả Chỉ số cải cách hành chính ${period(year, half).vi}`,
    en: `Public Administration Reform Index, ${period(year, half).en}: results`,
  }),
  marks: {
    synthetic: {
      vi: 'SỐ LIỆU GIẢ LẬP: được tạo ra để thử hệ thống, không phải kết quả của đơn vị nào.',
      en: 'SYNTHETIC DATA: made up to try the system out; not the result of any unit.',
    },
    practice: {
      vi: 'ĐỢT DÙNG THỬ: kết quả không có giá trị chính thức.',
      en: 'PRACTICE ROUND: the results are not official.',
    },
    draft: {
      vi: 'DỰ THẢO: kết quả chưa được công bố.',
      en: 'DRAFT: the results have not been published.',
    },
  } satisfies Record<Mark, Bilingual>,

  lead: (day: string, organiser: string, title: string): Bilingual => ({
    vi: `Ngày ${day}, ${organiser} công bố kết quả: ${title}.`,
    en: `On ${day}, ${organiser} published the result: ${title}.`,
  }),
  basis: (units: string, blocks: number, ballots: string): Bilingual => ({
    vi: `Đợt đánh giá gồm ${units} đơn vị thuộc ${blocks} khối, với ${ballots} phiếu điều tra xã hội học hợp lệ. Chỉ số là tỷ lệ phần trăm giữa tổng điểm đạt được (điểm thẩm định, điểm điều tra xã hội học, điểm thưởng và điểm trừ) và điểm tối đa.`,
    en: `The round covers ${units} units in ${blocks === 1 ? 'one block' : `${blocks} blocks`}, with ${ballots} valid survey ballots. The index is the percentage of the maximum points that a unit reached with its assessed points, survey points, bonus and penalty.`,
  }),
  year: {
    provisional: {
      vi: 'Đây là kết quả 6 tháng đầu năm, có tính chất tạm thời; giá trị của cả năm được xác định sau đợt 6 tháng cuối năm.',
      en: 'This is the result of the first half of the year and provisional; the value of the year is settled after the second half.',
    },
    secondHalf: {
      vi: 'Giá trị của cả năm lấy theo kết quả 6 tháng cuối năm.',
      en: 'The value of the year is that of its second half.',
    },
    among: (year: number, rule: 'mean' | 'weighted'): Bilingual => ({
      vi: `Tính cả năm ${year} (trung bình ${rule === 'mean' ? '' : 'có trọng số '}của hai đợt)`,
      en: `For the whole of ${year} (${rule === 'mean' ? 'mean' : 'weighted mean'} of the two rounds)`,
    }),
  },
  noEarlier: {
    vi: 'Đợt này không có đợt trước để so sánh.',
    en: 'There is no earlier round to compare this one with.',
  },

  blockHeading: (name: string): Bilingual => ({ vi: `Khối ${lowerFirst(name, 'vi')}`, en: name }),
  unitsNoun: { vi: 'đơn vị', en: 'units' },
  units,
  among: (ranked: number, all: number, noun: string): Bilingual => ({
    vi: ranked === all ? `Trong ${all} ${noun}` : `Trong ${ranked}/${all} ${noun} được xếp hạng`,
    en:
      ranked === all ? `Among ${all} ${noun}` : `Among ${ranked} of ${all} ${noun} that are ranked`,
  }),
  first: (among: string, place: WrittenPlace): Bilingual => ({
    vi: `${among}, ${stood(place).vi}xếp thứ nhất là ${place.names}, đạt ${place.percent}`,
    en: `${among}, ${place.names} ${stood(place).en} first with ${place.percent}`,
  }),
  next: (places: readonly WrittenPlace[]): Bilingual => ({
    vi: `tiếp theo là ${joined(
      places.map(({ names, percent, rank, shared }) =>
        shared > 1
          ? `${names} (cùng xếp ${ordinal(rank).vi}, đạt ${percent})`
          : `${names} (${percent})`,
      ),
      'và',
    )}`,
    en: `followed by ${joined(
      places.map(({ names, percent, rank, shared }) =>
        shared > 1 ? `${names} (sharing rank ${rank}, ${percent})` : `${names} (${percent})`,
      ),
      'and',
    )}`,
  }),
  last: (place: WrittenPlace, ranked: number): Bilingual => ({
    vi: `${stood(place).vi}xếp cuối (thứ ${place.rank}/${ranked}) là ${place.names}, đạt ${place.percent}`,
    en: `${place.names} ${stood(place).en} last (${ordinalFigure(place.rank)} of ${ranked}) with ${place.percent}`,
  }),
  alone: ({ shared, names, percent }: WrittenPlace): Bilingual => ({
    vi:
      shared > 1
        ? `${names} có chỉ số bằng nhau, cùng đạt ${percent}.`
        : `Chỉ ${names} có giá trị chỉ số, đạt ${percent}.`,
    en:
      shared > 1
        ? `${names} have the same index, ${percent}.`
        : `Only ${names} has a value, ${percent}.`,
  }),
  mean: (percent: string): Bilingual => ({
    vi: `Giá trị trung bình của khối là ${percent}.`,
    en: `The mean of the block is ${percent}.`,
  }),
  unranked: (n: number, names: string | undefined): Bilingual => ({
    vi: `${n === 1 ? 'Một' : n} đơn vị chưa có giá trị nên không được xếp hạng${names ? `: ${names}` : ''}.`,
    en: `${units(n).en} without a value, and so not ranked${names ? `: ${names}` : ''}.`,
  }),
  tooFew: (n: number, names: string | undefined): Bilingual => ({
    vi: `${n === 1 ? 'Một' : n} đơn vị chưa đủ phiếu để xếp hạng${names ? `: ${names}` : ''}.`,
    en: `${units(n).en} with too few ballots to be ranked${names ? `: ${names}` : ''}.`,
  }),
  nobodyRanked: {
    vi: 'Chưa đơn vị nào trong khối đủ điều kiện xếp hạng.',
    en: 'No unit of the block can be ranked yet.',
  },

  leaderInterval: (name: string, interval: string): Bilingual => ({
    vi: `Khoảng tin cậy 95% của chỉ số ${name} là ${interval}`,
    en: `The 95% interval of the index of ${name} is ${interval}`,
  }),
  leaderAlike: (names: string): Bilingual => ({
    vi: `đơn vị đứng đầu chưa phân biệt được về mặt thống kê với ${names}, thứ tự giữa các đơn vị này có thể do ngẫu nhiên`,
    en: `the first place cannot be told apart statistically from ${names}, and the order among them may be due to chance`,
  }),
  leaderApart: {
    vi: 'đơn vị đứng đầu phân biệt được về mặt thống kê với mọi đơn vị còn lại',
    en: 'the first place can be told apart statistically from every other unit',
  },

  than: (year: number, half: Half): Bilingual => ({
    vi: `So với ${period(year, half).vi}`,
    en: `Compared with ${period(year, half).en}`,
  }),
  areas: (than: string, up: number, compared: number, rises: readonly string[]): Bilingual => ({
    vi:
      up === 0
        ? `${than}, không lĩnh vực nào trong ${compared} lĩnh vực có giá trị trung bình tăng.`
        : `${than}, ${up}/${compared} lĩnh vực có giá trị trung bình tăng: ${rises.join('; ')}.`,
    en:
      up === 0
        ? `${than}, the mean rose in none of ${compared} areas.`
        : `${than}, the mean rose in ${up} of ${compared} areas: ${rises.join('; ')}.`,
  }),
  rise: (area: string, distance: string): Bilingual => ({
    vi: `${area} tăng ${distance} điểm phần trăm`,
    en: `${area} by ${distance} percentage points`,
  }),
  tiny: { vi: 'dưới 0,01', en: 'less than 0.01' },
  rose: (than: string, up: number, compared: number, noun: string): Bilingual => ({
    vi:
      up === 0
        ? `${than}, không đơn vị nào trong ${compared} ${noun} có chỉ số tăng`
        : `${than}, ${up}/${compared} ${noun} có chỉ số tăng`,
    en:
      up === 0
        ? `${than}, the index rose for none of ${compared} ${noun}`
        : `${than}, the index rose for ${up} of ${compared} ${noun}`,
  }),
  roseMost: (n: number, names: string, distance: string): Bilingual => ({
    vi: `tăng nhiều nhất là ${names}, ${n > 1 ? 'cùng ' : ''}tăng ${distance} điểm phần trăm`,
    en: `most of all for ${names}, ${n > 1 ? 'each ' : ''}by ${distance} percentage points`,
  }),
  withinNoise: { vi: 'nằm trong phạm vi sai số', en: 'which is within the margin of error' },
  comparedOnly: (all: number): Bilingual => ({
    vi: `Chỉ tính các đơn vị so sánh được và có giá trị ở cả hai đợt; khối có ${all} đơn vị.`,
    en: `Only units that can be compared and have a value in both rounds are counted; the block has ${all}.`,
  }),
  meanRose: (distance: string): Bilingual => ({
    vi: `Tính trung bình các đơn vị đó, chỉ số tăng ${distance} điểm phần trăm.`,
    en: `On average these units rose by ${distance} percentage points.`,
  }),
  meanFell: (distance: string): Bilingual => ({
    vi: `Tính trung bình các đơn vị đó, chỉ số giảm ${distance} điểm phần trăm.`,
    en: `On average these units fell by ${distance} percentage points.`,
  }),
  meanSame: {
    vi: 'Tính trung bình các đơn vị đó, chỉ số không thay đổi.',
    en: 'On average these units did not change.',
  },
  incomparable: (than: string, reason: ChangeState | undefined): Bilingual => ({
    vi: `${than}, không có đơn vị nào của khối so sánh được${reason ? reasons[reason].vi : ''}.`,
    en: `${than}, no unit of the block can be compared${reason ? reasons[reason].en : ''}.`,
  }),

  sureness: {
    heading: { vi: 'Về độ chính xác', en: 'How sure this is' },
    sample: {
      vi: 'Điểm điều tra xã hội học dựa trên ý kiến của một phần những người có thể được hỏi, nên mỗi chỉ số có sai số. Khoảng tin cậy 95% của từng đơn vị được công bố kèm bảng xếp hạng; khoảng cách nhỏ giữa hai đơn vị đứng cạnh nhau chưa nói lên đơn vị nào tốt hơn.',
      en: 'The survey points rest on the opinions of some of the people who could have been asked, so every index has a margin of error. The 95% interval of each unit is published with the ranking; a small gap between neighbours does not tell which of them is better.',
    },
    printedOnly: {
      vi: 'Kết quả của đợt trước chỉ được công bố bằng giá trị, không kèm sai số, nên mức thay đổi không có khoảng tin cậy.',
      en: 'Of the earlier round only values were published, without their error, so the changes have no interval.',
    },
    address: (address: string): Bilingual => ({
      vi: `Toàn bộ kết quả, phương pháp tính và dữ liệu để tính lại có tại ${address}.`,
      en: `All results, the method and the data to compute them again: ${address}.`,
    }),
    method: (version: string): Bilingual => ({
      vi: `Phương pháp tính: phiên bản ${version}.`,
      en: `Method: version ${version}.`,
    }),
    digest: (digest: string): Bilingual => ({
      vi: `Mã kiểm tra SHA-256 của gói dữ liệu: ${digest}.`,
      en: `SHA-256 of the data package: ${digest}.`,
    }),
  },
})

export type PressWords = (typeof pressWords)['vi']

/** "A, B và C", "A, B and C"; names have commas of their own only inside brackets here. */
function joined(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`
}
