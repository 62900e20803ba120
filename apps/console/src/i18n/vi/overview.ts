/** The live overview of a round. */
import { n } from './common/numbers.ts'

export const overview = {
  headline: (ballots: number, withBallots: number, units: number) =>
    `${n(ballots)} phiếu từ ${n(withBallots)}/${n(units)} đơn vị`,
  silent: (units: number) => `${n(units)} đơn vị chưa có phiếu nào`,
  complete: 'đơn vị nào cũng có phiếu',
  fewUnits: (units: number, few: number) => `${n(units)} đơn vị có nhóm dưới ${n(few)} phiếu`,
  refused: (ballots: number) => `${n(ballots)} phiếu không hợp lệ`,
  blocks: 'Các khối',
  block: (id: string) => `Khối ${id}`,
  blockProgress: (withBallots: number, units: number) =>
    `${n(withBallots)}/${n(units)} đơn vị có phiếu`,
  search: 'Tìm đơn vị',
  show: 'Hiển thị',
  showAll: 'Mọi đơn vị',
  showSilent: 'Chưa có phiếu',
  showFew: 'Có nhóm ít phiếu',
  found: (shown: number, all: number) =>
    shown === all ? `${n(all)} đơn vị` : `${n(shown)} trong ${n(all)} đơn vị`,
  nothingFound: 'Không có đơn vị nào phù hợp.',
  clear: 'Xóa điều kiện lọc',
  table: 'Phiếu và điểm điều tra xã hội học theo đơn vị',
  unit: 'Đơn vị',
  points: 'Điểm điều tra',
  pointsHint: 'trên điểm tối đa',
  scale: '% điểm tối đa, khoảng tin cậy 95%',
  ballots: 'Phiếu',
  interval: 'khoảng tin cậy 95%',
  intervalHead: 'Khoảng tin cậy 95%',
  intervalUnknown: 'khoảng tin cậy 95%: quá ít phiếu',
  intervalNote: 'Khoảng tin cậy 95% của điểm điều tra xã hội học.',
  few: 'ít phiếu',
  fewNote: (few: number) =>
    `▲ ít phiếu: nhóm có dưới ${n(few)} phiếu; điểm của nhóm dựa trên quá ít người. Số sau gạch chéo là số phiếu cần thu.`,
  uncounted: (items: number) => `${n(items)} tiêu chí thành phần chưa tính được`,
  noBallots: 'chưa có phiếu',
  ofTarget: (ballots: number, target: number) => `${n(ballots)}/${n(target)}`,
  groups: 'Nhóm đối tượng trong khối này',
  scroll: 'Bảng số liệu, kéo ngang để xem hết',
  figures: {
    counted: 'phiếu đã kiểm, được tính',
    lying: 'phiếu còn trong hòm',
    held: 'phiếu chờ xem xét',
    silent: (units: number) => `trên ${n(units)} đơn vị chưa có phiếu`,
    owed: (phones: number) =>
      phones === 0 ? 'phiếu còn trên thiết bị' : `phiếu còn trên ${n(phones)} thiết bị, chưa gửi`,
    change: (by: number, day: string) =>
      by === 0
        ? `không đổi từ ngày ${day}`
        : `${by > 0 ? '+' : '−'}${n(Math.abs(by))} từ ngày ${day}`,
  },
  course: {
    title: 'Phiếu thu được so với tiến độ đến chỉ tiêu',
    said: (ballots: number, day: string, target: number) =>
      target > 0
        ? `Đến ngày ${day}: ${n(ballots)} trên ${n(target)} phiếu cần có.`
        : `Đến ngày ${day}: ${n(ballots)} phiếu.`,
    sum: 'Phiếu cộng dồn, kể cả phiếu còn trong hòm',
    way: 'Tiến độ đều đến chỉ tiêu ngày cuối',
    asTable: 'Xem bảng theo ngày',
    day: 'Ngày',
    came: 'Phiếu trong ngày',
    weeks: 'Phiếu gửi trực tuyến chỉ ghi tuần, nên được tính vào thứ Hai của tuần đó.',
  },
  map: {
    title: 'Bản đồ thu phiếu theo đơn vị và nhóm',
    order: (groups: readonly string[]) =>
      `Thanh trong mỗi ô, từ trái sang phải: ${groups.join(' · ')}.`,
    keys: 'Dùng phím mũi tên để đi từ ô này sang ô khác.',
    states: { none: 'chưa có phiếu', some: 'chưa đủ', full: 'đủ chỉ tiêu' },
    group: (group: string, ballots: number, target: number) =>
      ballots === 0
        ? `${group}: chưa có phiếu, cần ${n(target)}`
        : `${group}: ${n(ballots)} trên ${n(target)} phiếu`,
  },
}
