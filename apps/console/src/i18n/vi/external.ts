/** Scores of a separate satisfaction measurement. */
import { n } from './common/numbers.ts'

export const external = {
  title: 'Kết quả đo lường riêng',
  none: 'Chưa có kết quả đo lường hài lòng riêng',
  some: (scores: number) => `Đã có ${n(scores)} kết quả đo lường hài lòng riêng`,
  lead: 'Khi sự hài lòng của một nhóm được đo bằng một cuộc khảo sát riêng, kết quả của nhóm đó được nhập ở đây theo từng đơn vị và tiêu chí thành phần, và được tính thay cho phiếu của nhóm đó.',
  frozen: 'Đợt đã được duyệt hoặc công bố: kết quả đo lường riêng không sửa được nữa.',
  readOnly: 'Tài khoản này chỉ được xem; người quản trị nhập kết quả.',
  importTitle: 'Nhập kết quả đo lường riêng',
  groups: 'Nhóm lấy từ tệp',
  groupsLead: 'Không chọn nhóm nào là lấy mọi nhóm. Biểu mẫu cũng chỉ có các nhóm đã chọn.',
  byGroup: 'Theo nhóm',
  group: 'Nhóm',
  units: 'Đơn vị',
  scores: 'Kết quả',
  table: 'Các kết quả đang dùng',
  item: 'Tiêu chí thành phần',
  share: 'Tỷ lệ (0 đến 1)',
  people: 'Số người',
  standardError: 'Sai số chuẩn',
  source: 'Nguồn',
  cleared: 'bỏ',
  nothing: 'chưa có',
  from: (people: number) => `${n(people)} người`,
}
