/** The picture of a ranking, on the first page and taken along. Figures come in written. */
import type { ChartColumn } from '@phieu/publication'
import type { Bilingual } from '@phieu/survey'

export const chart = {
  axis: { vi: 'Chỉ số, %', en: 'Index, %' },
  interval: { vi: 'khoảng tin cậy 95%', en: '95% interval' },
  reading: {
    vi: 'Chấm là chỉ số, vạch ngang là khoảng tin cậy 95%, nét đứt là trung bình của khối. ≈ 1, chấm đặc: chưa phân biệt được về mặt thống kê với đơn vị đứng đầu. Chấm rỗng: phân biệt được.',
    en: 'The dot is the index, the bar its 95% interval, the dashes the block’s mean. ≈ 1, full dot: cannot be told apart statistically from the first place. Ring: can be told apart.',
  },
  alike: { vi: '≈ 1', en: '≈ 1' },
  takeAlong: { vi: 'Hình và số liệu', en: 'Picture and figures' },
  metadata: { vi: 'mô tả số liệu', en: 'what the figures mean' },
  source: (organiser: string, day: string): Bilingual => ({
    vi: `Nguồn: ${organiser}, công bố ngày ${day}.`,
    en: `Source: ${organiser}, published on ${day}.`,
  }),
  below: (n: string): Bilingual => ({
    vi: `Và ${n} đơn vị khác, xếp sau.`,
    en: `And ${n} more, ranked below.`,
  }),
  unranked: (n: string): Bilingual => ({
    vi: `${n} đơn vị chưa được xếp hạng nên không có trong hình.`,
    en: `Not drawn because not ranked: ${n}.`,
  }),
  find: {
    label: { vi: 'Tìm đơn vị của tôi', en: 'Find my unit' },
    hint: { vi: 'Tên sở, ngành, phường, xã', en: 'Name of a department, ward or commune' },
    button: { vi: 'Tìm', en: 'Find' },
    title: (sought: string): Bilingual => ({
      vi: `Đơn vị có tên “${sought}”`,
      en: `Units named “${sought}”`,
    }),
    all: { vi: 'Mọi đơn vị', en: 'All units' },
    none: {
      vi: 'Không có đơn vị nào có tên như vậy. Có thể chỉ gõ một phần của tên, có dấu hay không dấu đều được.',
      en: 'No unit has such a name. Part of the name is enough, with or without accents.',
    },
    found: (n: string): Bilingual => ({ vi: `${n} đơn vị.`, en: `${n} found.` }),
    rank: (rank: number, among: string): Bilingual => ({
      vi: `hạng ${rank} trong ${among}`,
      en: `rank ${rank} of ${among}`,
    }),
  },
}

/** The columns of a chart's CSV, as its metadata tells them. */
export const chartColumns = {
  unit: { vi: 'Mã đơn vị', en: 'Code of the unit' },
  name: { vi: 'Tên đơn vị', en: 'Name of the unit' },
  rank: {
    vi: 'Thứ hạng trong khối; trống nếu chưa được xếp hạng',
    en: 'Rank in the block; empty where not ranked',
  },
  index_percent: { vi: 'Chỉ số, phần trăm', en: 'Index, per cent' },
  interval_from: {
    vi: 'Đầu dưới của khoảng tin cậy 95%, phần trăm',
    en: 'Lower end of the 95% interval, per cent',
  },
  interval_to: {
    vi: 'Đầu trên của khoảng tin cậy 95%, phần trăm',
    en: 'Upper end of the 95% interval, per cent',
  },
  apart_from_first: {
    vi: 'true: phân biệt được về mặt thống kê với đơn vị đứng đầu (từng cặp, mức ý nghĩa 5% cho toàn bảng, hiệu chỉnh Holm); false: chưa phân biệt được; trống: chưa biết',
    en: 'true: can be told apart statistically from the first place (pair by pair at 5% for the whole table, by Holm); false: cannot; empty: not known',
  },
  rank_set_from: {
    vi: 'Thứ hạng tốt nhất có thể, xét đồng thời mọi đơn vị (95%)',
    en: 'Best possible rank, all units considered at once (95%)',
  },
  rank_set_to: {
    vi: 'Thứ hạng kém nhất có thể, xét đồng thời mọi đơn vị (95%)',
    en: 'Worst possible rank, all units considered at once (95%)',
  },
  block_mean: {
    vi: 'Giá trị trung bình của khối, phần trăm',
    en: 'Mean of the block, per cent',
  },
  change_points: {
    vi: 'Thay đổi so với đợt trước, điểm phần trăm; trống nếu không so sánh được',
    en: 'Change against the earlier round, percentage points; empty where it cannot be compared',
  },
} satisfies Record<ChartColumn, Bilingual>
