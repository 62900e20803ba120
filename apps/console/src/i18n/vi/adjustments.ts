/** Bonus and penalty points. */
import { n } from './common/numbers.ts'

export const adjustments = {
  title: 'Điểm thưởng, điểm trừ',
  none: 'Chưa có điểm thưởng, điểm trừ nào',
  some: (counting: number, units: number) =>
    `${n(counting)} mục thưởng, trừ đang được tính cho ${n(units)} đơn vị`,
  lead: (bonus: string, penalty: string) =>
    `Cộng vào hoặc trừ đi sau khi tính các lĩnh vực; điểm tối đa không đổi. Mỗi đơn vị được tính nhiều nhất ${bonus} điểm thưởng và ${penalty} điểm trừ. Mỗi mục phải có văn bản làm căn cứ.`,
  frozen: 'Đợt đã được duyệt hoặc công bố: không thêm, không rút được nữa.',
  add: 'Thêm điểm thưởng hoặc điểm trừ',
  enter: 'Thêm',
  entering: 'Đang thêm…',
  entered: 'Đã thêm.',
  malformed:
    'Chưa thêm được. Hãy kiểm tra: điểm là số lớn hơn 0, nhiều nhất hai chữ số thập phân; ngày quyết định không muộn hơn hôm nay.',
  unit: 'Đơn vị',
  chooseUnit: 'Chọn đơn vị',
  allUnits: 'Mọi đơn vị',
  kind: 'Loại',
  bonus: 'Điểm thưởng',
  penalty: 'Điểm trừ',
  points: 'Số điểm',
  pointsHint: 'Ví dụ 1,5',
  reason: 'Lý do',
  document: 'Văn bản',
  documentHint: 'Số và ngày, ví dụ 12/QĐ-UBND ngày 05/01/2026',
  decidedBy: 'Người hoặc cơ quan quyết định',
  decidedOn: 'Ngày quyết định',
  decided: (by: string, day: string) => `${by}, ngày ${day}`,
  enteredBy: 'Người nhập',
  status: 'Tình trạng',
  counts: 'đang tính',
  withdraw: 'Rút lại…',
  withdrawWhy: 'Lý do rút lại',
  withdrawLead: 'Mục này không còn được tính nhưng vẫn còn trong danh sách cùng lý do.',
  withdrawDo: 'Rút lại mục này',
  withdrawn: (by: string, moment: string, why: string) => `đã rút (${by}, ${moment}): ${why}`,
  capped: (unit: string, entered: string, counted: string) =>
    `${unit}: đã nhập ${entered} điểm, chỉ ${counted} điểm được tính theo mức tối đa.`,
  noneOfUnit: 'Đơn vị này không có mục nào.',
}
