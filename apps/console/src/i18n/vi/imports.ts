/** Files that are taken in: templates, previews, history. */
import { n } from './common/numbers.ts'

export const imports = {
  template: '1. Tải biểu mẫu',
  templateLead:
    'Biểu mẫu đã có sẵn mọi đơn vị của đợt, mã cột và số liệu đang có. Ô để trống thì giữ nguyên số liệu đang có.',
  templateXlsx: 'Biểu mẫu XLSX',
  templateCsv: 'Biểu mẫu CSV (mở thẳng bằng Excel)',
  choose: '2. Chọn tệp đã điền',
  chooseLead: 'Chọn xong sẽ thấy ngay tệp thay đổi những gì. Chưa có gì được lưu ở bước này.',
  waitsFor: (field: string) => `Đã chọn tệp. Hãy điền “${field}” để xem trước nội dung tệp.`,
  reading: 'Đang đọc và kiểm tra tệp…',
  unreadable:
    'Không đọc được tệp trên máy tính này: tệp đã bị sửa, đổi tên hoặc xóa sau khi chọn. Hãy chọn lại tệp.',
  overtaken:
    'Tệp hoặc số liệu đã thay đổi kể từ lúc xem trước; chưa có gì được nhập. Hãy chọn lại tệp để xem trước lần nữa.',
  preview: (name: string) => `3. Xem trước: ${name}`,
  faulty: (faults: number) =>
    `Tệp có ${n(faults)} lỗi. Chưa có gì được nhập: hãy sửa các ô dưới đây trong tệp rồi chọn lại tệp.`,
  firstFaults: (shown: number) => `Dưới đây là ${n(shown)} lỗi đầu tiên.`,
  warnings: (count: number) => `${n(count)} chỗ nên xem lại (vẫn nhập được)`,
  faults: 'Lỗi theo ô',
  cell: 'Ô',
  whatToDo: 'Sai gì, sửa thế nào',
  place: (column: string | null, row: number | null) => {
    if (column !== null && row !== null) return `${column}${row}`
    if (row !== null) return `Dòng ${row}`
    return column === null ? 'Cả tệp' : `Cột ${column}`
  },
  nothing: 'Tệp không có lỗi nhưng giống hệt số liệu đang có: không có gì để nhập.',
  changes: (changes: number) =>
    `Tệp không có lỗi và thay đổi ${n(changes)} giá trị. Hãy xem lại, ghi lý do rồi nhập.`,
  skipped: (rows: number) => `Bỏ qua ${n(rows)} dòng của các nhóm không chọn.`,
  changesTable: 'Các giá trị thay đổi',
  before: 'Trước',
  after: 'Sau',
  reason: 'Lý do nhập',
  reasonHint: 'Được giữ trong lịch sử, ví dụ: Biên bản thẩm định số 12/BB-HĐTĐ ngày 15/01/2027.',
  do: 'Nhập tất cả',
  done: (changes: number) => `Đã nhập ${n(changes)} giá trị.`,
  history: 'Lịch sử nhập',
  noHistory: 'Chưa nhập lần nào.',
  when: 'Lúc',
  who: 'Người nhập',
  why: 'Lý do',
  what: 'Thay đổi',
  changed: (changes: number) => `${n(changes)} giá trị`,
  lastOf: (shown: number, total: number) => `${n(shown)} lần nhập gần nhất trong ${n(total)} lần.`,
  one: (changes: number) => `Một lần nhập, ${n(changes)} giá trị thay đổi`,
  file: 'SHA-256 của tệp',
}
