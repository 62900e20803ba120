/** What the annex says: the Vietnamese one belongs to the decision, the English is to read it by. */
import { byLanguage, type Bilingual } from '@phieu/survey'
import type { Mark } from '../document-source.ts'
import { period, type Half } from '../period.ts'
import type { Reason } from './cells.ts'

export const annexWords = byLanguage({
  marks: {
    synthetic: {
      vi: 'SỐ LIỆU GIẢ LẬP – KHÔNG PHẢI KẾT QUẢ CHÍNH THỨC',
      en: 'SYNTHETIC DATA – NOT AN OFFICIAL RESULT',
    },
    practice: {
      vi: 'ĐỢT DÙNG THỬ – KHÔNG PHẢI KẾT QUẢ CHÍNH THỨC',
      en: 'PRACTICE ROUND – NOT AN OFFICIAL RESULT',
    },
    draft: { vi: 'DỰ THẢO – CHƯA CÔNG BỐ', en: 'DRAFT – NOT PUBLISHED' },
  } satisfies Record<Mark, Bilingual>,
  country: { vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', en: 'SOCIALIST REPUBLIC OF VIET NAM' },
  motto: { vi: 'Độc lập - Tự do - Hạnh phúc', en: 'Independence - Freedom - Happiness' },
  place: { vi: '…………, ngày …… tháng …… năm ………', en: '……………, ……… (day, month, year)' },
  /** @param title - of the round, where no year is known */
  title: (block: string, title: string | undefined, year: number, half: Half) => ({
    vi: [
      'PHỤ LỤC',
      `KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH ${title ?? period(year, half).vi.toLocaleUpperCase('vi')}`,
      `KHỐI ${block}`,
    ],
    en: [
      'ANNEX',
      `PUBLIC ADMINISTRATION REFORM INDEX ${title ?? period(year, half).en.toLocaleUpperCase('en')}: RESULTS`,
      block,
    ],
  }),
  belongsTo: {
    vi: '(Kèm theo Quyết định số …… /QĐ-…… ngày …… tháng …… năm …… của …………)',
    en: '(To Decision No. ……… /QĐ-……… of ……………… ; translation for information)',
  },
  period,
  columns: {
    place: { vi: 'TT', en: 'No.' },
    unit: { vi: 'Đơn vị', en: 'Unit' },
    assessed: { vi: 'Điểm thẩm định', en: 'Assessed points' },
    survey: { vi: 'Điểm điều tra XHH', en: 'Survey points' },
    adjustments: { vi: 'Điểm thưởng, điểm trừ', en: 'Bonus, penalty' },
    points: { vi: 'Tổng điểm', en: 'Total points' },
    max: { vi: 'Điểm tối đa', en: 'Max. points' },
    percent: { vi: 'Chỉ số (%)', en: 'Index (%)' },
    interval: { vi: 'Khoảng tin cậy 95% (%)', en: '95% interval (%)' },
    rank: { vi: 'Xếp hạng', en: 'Rank' },
    rankAndSet: { vi: 'Xếp hạng (hạng có thể)', en: 'Rank (possible)' },
    change: (earlier: string): Bilingual => ({
      vi: `Tăng, giảm so với ${earlier} (điểm %)`,
      en: `Change from ${earlier} (pp)`,
    }),
  },
  notes: {
    heading: { vi: 'Ghi chú:', en: 'Notes:' },
    index: {
      vi: 'Chỉ số (%) = tổng điểm / điểm tối đa × 100. Số liệu được làm tròn đến hai chữ số thập phân khi in; xếp hạng theo giá trị chưa làm tròn, các đơn vị có giá trị bằng nhau thì cùng hạng. XHH: xã hội học.',
      en: 'Index (%) = total points / maximum × 100. Figures are rounded to two decimals in print; ranks compare unrounded values, and equal values share a rank.',
    },
    clipped: {
      vi: 'Chỉ số lấy trong khoảng từ 0 đến 100%, kể cả khi tổng điểm vượt quá điểm tối đa.',
      en: 'The index is kept within 0 and 100%, also where the total is above the maximum.',
    },
    sample: (all: string, least: string, most: string): Bilingual => ({
      vi: `Điểm điều tra xã hội học tính từ ${all} phiếu hợp lệ (mỗi đơn vị ${least === most ? least : `từ ${least} đến ${most}`} phiếu). Khoảng tin cậy 95% cho biết sai số do chỉ hỏi một phần số người; hai đơn vị có khoảng trùng nhau nhiều thì chưa khẳng định được đơn vị nào cao hơn.`,
      en: `Survey points rest on ${all} valid ballots (${least === most ? least : `${least} to ${most}`} for each unit). The 95% interval tells the error of asking only some of the people; where two intervals overlap much, neither unit can be said to be higher.`,
    }),
    worth: {
      vi: 'Phiếu do cùng một điều tra viên thu thường giống nhau; khoảng tin cậy và thứ hạng đã tính đến điều đó.',
      en: 'Ballots that one interviewer brought are alike; intervals and ranks allow for it.',
    },
    rankSet: {
      vi: 'Trong ngoặc cạnh thứ hạng: khoảng thứ hạng có thể của đơn vị khi xét đồng thời mọi đơn vị, với độ tin cậy 95%.',
      en: 'In brackets beside the rank: the ranks that the unit may have, all units considered at once, with 95% confidence.',
    },
    leaderAlike: (names: string): Bilingual => ({
      vi: `Đơn vị đứng đầu chưa phân biệt được về mặt thống kê với ${names} (so sánh từng cặp, mức 5% cho toàn bảng, hiệu chỉnh Holm).`,
      en: `The first place cannot be told apart statistically from ${names} (pair by pair, 5% for the whole table, by Holm).`,
    }),
    leaderApart: {
      vi: 'Đơn vị đứng đầu phân biệt được về mặt thống kê với mọi đơn vị còn lại (so sánh từng cặp, mức 5% cho toàn bảng, hiệu chỉnh Holm).',
      en: 'The first place can be told apart statistically from every other unit (pair by pair, 5% for the whole table, by Holm).',
    },
    others: (n: string): Bilingual => ({ vi: `${n} đơn vị khác`, en: `${n} other units` }),
    tooFew: (names: string): Bilingual => ({
      vi: `Chưa đủ phiếu để xếp hạng: ${names}.`,
      en: `Too few ballots to be ranked: ${names}.`,
    }),
    mean: (percent: string): Bilingual => ({
      vi: `Giá trị trung bình của khối: ${percent}.`,
      en: `Mean of the block: ${percent}.`,
    }),
    change: (earlier: string): Bilingual => ({
      vi: `Mức tăng, giảm so với ${earlier} tính bằng điểm phần trăm, chỉ giữa cùng một đơn vị và cùng một bộ chỉ số.`,
      en: `Changes from ${earlier} are in percentage points (pp), only for the same unit and the same definition.`,
    }),
    withinNoise: {
      vi: 'Số trong ngoặc đơn: mức tăng, giảm nằm trong phạm vi sai số.',
      en: 'In brackets: the change is within the margin of error.',
    },
    nothingCompared: (earlier: string, reasons: string): Bilingual => ({
      vi: `Không so sánh với ${earlier}: ${reasons}.`,
      en: `Not compared with ${earlier}: ${reasons}.`,
    }),
    notCompared: (stars: string, reason: string): Bilingual => ({
      vi: `(${stars}) Không so sánh: ${reason}.`,
      en: `(${stars}) Not compared: ${reason}.`,
    }),
    reasons: {
      'no-previous-value': {
        vi: 'đợt trước không có giá trị',
        en: 'no value in the earlier round',
      },
      'unit-changed': { vi: 'đơn vị đã được sắp xếp lại', en: 'the unit was reorganised' },
      'definition-changed': { vi: 'bộ chỉ số đã thay đổi', en: 'the definition changed' },
      'first-round-of-block': {
        vi: 'đợt đánh giá đầu tiên của khối',
        en: 'first round of the block',
      },
      'no-value': { vi: 'đợt này chưa có giá trị', en: 'no value in this round' },
    } satisfies Record<Reason, Bilingual>,
    method: (version: string, replicates: string, seed: string): Bilingual => ({
      vi: `Phương pháp tính phiên bản ${version}; ${replicates} lần mô phỏng với mã khởi tạo ${seed}.`,
      en: `Method version ${version}; ${replicates} replicates from the seed ${seed}.`,
    }),
    digest: (digest: string): Bilingual => ({
      vi: `Mã kiểm tra SHA-256 của gói dữ liệu công khai: ${digest}.`,
      en: `SHA-256 of the public data package: ${digest}.`,
    }),
  },
  signatures: [
    {
      who: { vi: 'NGƯỜI LẬP BIỂU', en: 'PREPARED BY' },
      how: { vi: '(Ký, ghi rõ họ tên)', en: '(Signature, full name)' },
    },
    {
      who: { vi: 'THỦ TRƯỞNG CƠ QUAN', en: 'HEAD OF THE AGENCY' },
      how: { vi: '(Ký, ghi rõ họ tên, đóng dấu)', en: '(Signature, full name, seal)' },
    },
  ] as const,
})

export type AnnexWords = (typeof annexWords)['vi']
