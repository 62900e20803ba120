import type { Mark } from '../document-source.ts'
import type { Signature } from './annex.ts'
import type { Reason } from './cells.ts'

type Half = 1 | 2 | null

const period = (year: number, half: Half) =>
  half === null ? `năm ${year}` : `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`

const signatures: readonly [Signature, Signature] = [
  { who: 'NGƯỜI LẬP BIỂU', how: '(Ký, ghi rõ họ tên)' },
  { who: 'THỦ TRƯỞNG CƠ QUAN', how: '(Ký, ghi rõ họ tên, đóng dấu)' },
]

/** The annex in Vietnamese. Figures come in written. */
export const vi = {
  marks: {
    synthetic: 'SỐ LIỆU GIẢ LẬP – KHÔNG PHẢI KẾT QUẢ CHÍNH THỨC',
    practice: 'ĐỢT DÙNG THỬ – KHÔNG PHẢI KẾT QUẢ CHÍNH THỨC',
    draft: 'DỰ THẢO – CHƯA CÔNG BỐ',
  } satisfies Record<Mark, string>,
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  place: '…………, ngày …… tháng …… năm ………',
  /** @param title - of the round, where no year is known */
  title: (block: string, title: string | undefined, year: number, half: Half) => [
    'PHỤ LỤC',
    `KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH ${title ?? period(year, half).toLocaleUpperCase('vi')}`,
    `KHỐI ${block}`,
  ],
  belongsTo: '(Kèm theo Quyết định số …… /QĐ-…… ngày …… tháng …… năm …… của …………)',
  period,
  columns: {
    place: 'TT',
    unit: 'Đơn vị',
    assessed: 'Điểm thẩm định',
    survey: 'Điểm điều tra XHH',
    adjustments: 'Điểm thưởng, điểm trừ',
    points: 'Tổng điểm',
    max: 'Điểm tối đa',
    percent: 'Chỉ số (%)',
    interval: 'Khoảng tin cậy 95% (%)',
    rank: 'Xếp hạng',
    change: (earlier: string) => `Tăng, giảm so với ${earlier} (điểm %)`,
  },
  notes: {
    heading: 'Ghi chú:',
    index:
      'Chỉ số (%) = tổng điểm / điểm tối đa × 100. Số liệu được làm tròn đến hai chữ số thập phân khi in; xếp hạng theo giá trị chưa làm tròn, các đơn vị có giá trị bằng nhau thì cùng hạng. XHH: xã hội học.',
    clipped: 'Chỉ số lấy trong khoảng từ 0 đến 100%, kể cả khi tổng điểm vượt quá điểm tối đa.',
    sample: (all: string, least: string, most: string) =>
      `Điểm điều tra xã hội học tính từ ${all} phiếu hợp lệ (mỗi đơn vị ${least === most ? least : `từ ${least} đến ${most}`} phiếu). Khoảng tin cậy 95% cho biết sai số do chỉ hỏi một phần số người; hai đơn vị có khoảng trùng nhau nhiều thì chưa khẳng định được đơn vị nào cao hơn.`,
    mean: (percent: string) => `Giá trị trung bình của khối: ${percent}.`,
    change: (earlier: string) =>
      `Mức tăng, giảm so với ${earlier} tính bằng điểm phần trăm, chỉ giữa cùng một đơn vị và cùng một bộ chỉ số.`,
    withinNoise: 'Số trong ngoặc đơn: mức tăng, giảm nằm trong phạm vi sai số.',
    nothingCompared: (earlier: string, reasons: string) =>
      `Không so sánh với ${earlier}: ${reasons}.`,
    notCompared: (stars: string, reason: string) => `(${stars}) Không so sánh: ${reason}.`,
    reasons: {
      'no-previous-value': 'đợt trước không có giá trị',
      'unit-changed': 'đơn vị đã được sắp xếp lại',
      'definition-changed': 'bộ chỉ số đã thay đổi',
      'first-round-of-block': 'đợt đánh giá đầu tiên của khối',
      'no-value': 'đợt này chưa có giá trị',
    } satisfies Record<Reason, string>,
    method: (version: string, replicates: string, seed: string) =>
      `Phương pháp tính phiên bản ${version}; ${replicates} lần lặp lại với mã khởi tạo ${seed}.`,
    digest: (digest: string) => `Mã kiểm tra SHA-256 của gói dữ liệu công khai: ${digest}.`,
  },
  signatures,
}

export type AnnexWords = typeof vi
