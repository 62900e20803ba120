import type { ChangeState } from '@phieu/scoring'
import type { Mark } from '../document-source.ts'
import { lowerFirst } from '../ranking-name.ts'
import type { WrittenPlace } from './describe-ranking.ts'

type Half = 1 | 2 | null

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const ordinal = (rank: number) => `thứ ${ordinals[rank - 1] ?? rank}`
const period = (year: number, half: Half) =>
  half === null ? `năm ${year}` : `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`
const together = ({ shared }: WrittenPlace) => (shared > 1 ? 'cùng ' : '')

/** The press summary in Vietnamese, as results are announced. Figures and names come in written. */
export const vi = {
  kicker: 'THÔNG CÁO BÁO CHÍ',
  title: (year: number, half: Half) => `Kết quả Chỉ số cải cách hành chính ${period(year, half)}`,
  marks: {
    synthetic: 'SỐ LIỆU GIẢ LẬP: được tạo ra để thử hệ thống, không phải kết quả của đơn vị nào.',
    practice: 'ĐỢT DÙNG THỬ: kết quả không có giá trị chính thức.',
    draft: 'DỰ THẢO: kết quả chưa được công bố.',
  } satisfies Record<Mark, string>,

  lead: (day: string, organiser: string, title: string) =>
    `Ngày ${day}, ${organiser} công bố kết quả: ${title}.`,
  basis: (units: string, blocks: number, ballots: string) =>
    `Đợt đánh giá gồm ${units} đơn vị thuộc ${blocks} khối, với ${ballots} phiếu điều tra xã hội học hợp lệ. Chỉ số là tỷ lệ phần trăm giữa tổng điểm đạt được (điểm thẩm định, điểm điều tra xã hội học, điểm thưởng và điểm trừ) và điểm tối đa.`,
  year: {
    provisional:
      'Đây là kết quả 6 tháng đầu năm, có tính chất tạm thời; giá trị của cả năm được xác định sau đợt 6 tháng cuối năm.',
    secondHalf: 'Giá trị của cả năm lấy theo kết quả 6 tháng cuối năm.',
    among: (year: number, rule: 'mean' | 'weighted') =>
      `Tính cả năm ${year} (trung bình ${rule === 'mean' ? '' : 'có trọng số '}của hai đợt)`,
  },
  noEarlier: 'Đợt này không có đợt trước để so sánh.',

  blockHeading: (name: string) => `Khối ${lowerFirst(name, 'vi')}`,
  unitsNoun: 'đơn vị',
  units: (n: number) => `${n} đơn vị`,
  among: (ranked: number, all: number, noun: string) =>
    ranked === all ? `Trong ${all} ${noun}` : `Trong ${ranked}/${all} ${noun} có giá trị chỉ số`,
  first: (among: string, place: WrittenPlace) =>
    `${among}, ${together(place)}xếp thứ nhất là ${place.names}, đạt ${place.percent}`,
  next: (places: readonly WrittenPlace[]) =>
    `tiếp theo là ${joined(
      places.map(({ names, percent, rank, shared }) =>
        shared > 1
          ? `${names} (cùng xếp ${ordinal(rank)}, đạt ${percent})`
          : `${names} (${percent})`,
      ),
    )}`,
  last: (place: WrittenPlace, ranked: number) =>
    `${together(place)}xếp cuối (thứ ${place.rank}/${ranked}) là ${place.names}, đạt ${place.percent}`,
  alone: ({ shared, names, percent }: WrittenPlace) =>
    shared > 1
      ? `${names} có chỉ số bằng nhau, cùng đạt ${percent}.`
      : `Chỉ ${names} có giá trị chỉ số, đạt ${percent}.`,
  mean: (percent: string) => `Giá trị trung bình của khối là ${percent}.`,
  unranked: (n: number, names: string | undefined) =>
    `${n === 1 ? 'Một' : n} đơn vị chưa có giá trị nên không được xếp hạng${names ? `: ${names}` : ''}.`,
  nobodyRanked: 'Chưa đơn vị nào trong khối có giá trị chỉ số, nên khối chưa được xếp hạng.',

  leaderInterval: (name: string, interval: string) =>
    `Khoảng tin cậy 95% của chỉ số ${name} là ${interval}`,
  together: (n: number, ranked: number) =>
    `${n === ranked ? `cả ${n} đơn vị` : `${n} đơn vị đứng đầu`} chưa phân biệt được với nhau về mặt thống kê, thứ tự giữa các đơn vị này có thể do ngẫu nhiên`,
  leaderApart: 'đơn vị đứng đầu phân biệt được với các đơn vị còn lại',

  than: (year: number, half: Half) => `So với ${period(year, half)}`,
  areas: (than: string, up: number, compared: number, rises: readonly string[]) =>
    up === 0
      ? `${than}, không lĩnh vực nào trong ${compared} lĩnh vực có giá trị trung bình tăng.`
      : `${than}, ${up}/${compared} lĩnh vực có giá trị trung bình tăng: ${rises.join('; ')}.`,
  rise: (area: string, distance: string) => `${area} tăng ${distance} điểm phần trăm`,
  tiny: 'dưới 0,01',
  rose: (than: string, up: number, compared: number, noun: string) =>
    up === 0
      ? `${than}, không đơn vị nào trong ${compared} ${noun} có chỉ số tăng`
      : `${than}, ${up}/${compared} ${noun} có chỉ số tăng`,
  roseMost: (n: number, names: string, distance: string) =>
    `tăng nhiều nhất là ${names}, ${n > 1 ? 'cùng ' : ''}tăng ${distance} điểm phần trăm`,
  withinNoise: 'nằm trong phạm vi sai số',
  comparedOnly: (all: number) =>
    `Chỉ tính các đơn vị so sánh được và có giá trị ở cả hai đợt; khối có ${all} đơn vị.`,
  meanRose: (distance: string) =>
    `Tính trung bình các đơn vị đó, chỉ số tăng ${distance} điểm phần trăm.`,
  meanFell: (distance: string) =>
    `Tính trung bình các đơn vị đó, chỉ số giảm ${distance} điểm phần trăm.`,
  meanSame: 'Tính trung bình các đơn vị đó, chỉ số không thay đổi.',
  incomparable: (than: string, reason: ChangeState | undefined) =>
    `${than}, không có đơn vị nào của khối so sánh được${reason ? reasons[reason] : ''}.`,

  sureness: {
    heading: 'Về độ chính xác',
    sample:
      'Điểm điều tra xã hội học dựa trên ý kiến của một phần những người có thể được hỏi, nên mỗi chỉ số có sai số. Khoảng tin cậy 95% của từng đơn vị được công bố kèm bảng xếp hạng; khoảng cách nhỏ giữa hai đơn vị đứng cạnh nhau chưa nói lên đơn vị nào tốt hơn.',
    printedOnly:
      'Kết quả của đợt trước chỉ được công bố bằng giá trị, không kèm sai số, nên mức thay đổi không có khoảng tin cậy.',
    address: (address: string) =>
      `Toàn bộ kết quả, phương pháp tính và dữ liệu để tính lại có tại ${address}.`,
    method: (version: string) => `Phương pháp tính: phiên bản ${version}.`,
    digest: (digest: string) => `Mã kiểm tra SHA-256 của gói dữ liệu: ${digest}.`,
  },
}

const reasons: Record<ChangeState, string> = {
  compared: '',
  'first-round-of-block': ' vì đây là đợt đánh giá đầu tiên của khối',
  'unit-changed': ' vì các đơn vị đã được sắp xếp lại',
  'definition-changed': ' vì bộ chỉ số đã thay đổi',
  'no-value': ' vì đợt này chưa đơn vị nào có giá trị',
  'no-previous-value': ' vì đợt trước không đơn vị nào có giá trị',
}

/** "A, B và C"; names have commas of their own only inside brackets here. */
function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} và ${last}`
}

export type PressWords = typeof vi
