/** What a rated unit sees: its own published results. */
import { n } from './common/numbers.ts'

export const myUnit = {
  headline: (unit: string) => `Kết quả đã công bố của ${unit}`,
  lead: 'Đây là số liệu như mọi người thấy ở trang công bố: điểm, nơi mất điểm và độ chắc chắn nằm trong trang của từng đợt.',
  nothing: 'Chưa có kết quả nào được công bố cho đơn vị này. Khi có, kết quả sẽ hiện ở đây.',
  underWay: 'Đợt đang đánh giá đơn vị',
  collecting: (days: { from: string; to: string } | null) =>
    days ? ` – đang thu phiếu, từ ${days.from} đến ${days.to}.` : ' – đang thu phiếu.',
  computed: ' – đã kết thúc thu phiếu, đang tổng hợp kết quả.',
  heard: 'Khi lấy ý kiến về kết quả tạm thời, kết quả của đơn vị và ô ghi ý kiến hiện ở trang này.',
  table: 'Kết quả theo đợt',
  round: 'Đợt đánh giá',
  publishedOn: 'Công bố ngày',
  index: 'Chỉ số',
  interval: (range: string) => `khoảng tin cậy 95%: ${range}`,
  rank: 'Thứ hạng',
  rankOf: (rank: number, units: number) => `${n(rank)}/${n(units)}`,
  rankRange: (from: number, to: number) =>
    from === to ? `chắc chắn hạng ${n(from)}` : `có thể từ hạng ${n(from)} đến ${n(to)}`,
  ballots: 'Phiếu về đơn vị',
  change: 'So với đợt trước',
  announcement: 'Công bố',
  all: 'Xem toàn bộ',
  practice: 'thử nghiệm',
  synthetic: 'giả lập',
}
