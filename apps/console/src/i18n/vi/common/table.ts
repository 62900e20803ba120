/** What every list and every form says. */
import { n } from './numbers.ts'

export const table = {
  search: 'Tìm trong danh sách',
  searchHint: 'Gõ không dấu cũng được',
  all: 'Tất cả',
  count: (found: number, all: number) =>
    found === all ? `${n(all)} dòng` : `${n(found)} trong ${n(all)} dòng`,
  nothingFound: 'Không có dòng nào phù hợp.',
  filters: (chosen: number) => (chosen === 0 ? 'Lọc' : `Lọc (${n(chosen)} điều kiện)`),
  clear: 'Xóa điều kiện lọc',
  order: 'Sắp xếp',
  ownOrder: 'Thứ tự ban đầu',
  ascending: (column: string) => `${column} ↑`,
  descending: (column: string) => `${column} ↓`,
  scroll: (caption: string) => `${caption}; kéo ngang để xem hết`,
  select: (row: string) => `Chọn ${row}`,
  selectAll: 'Chọn mọi dòng trên trang này',
  selected: (rows: number) => `Đã chọn ${n(rows)} dòng`,
  selectNone: 'Bỏ chọn',
  saved: {
    title: 'Bộ lọc của tôi',
    none: 'Hãy tìm hoặc lọc danh sách trước, rồi đặt tên cho bộ lọc đó ở đây.',
    name: 'Tên của bộ lọc đang dùng',
    save: 'Lưu bộ lọc',
    newName: (name: string) => `Tên mới của “${name}”`,
    rename: 'Đổi tên',
    remove: 'Xóa',
    removed: 'Đã xóa bộ lọc.',
    full: (most: number) => `Mỗi danh sách giữ nhiều nhất ${n(most)} bộ lọc: hãy xóa bớt.`,
  },
}

export const form = {
  cancel: 'Hủy',
  undo: 'Hoàn tác',
  doing: 'Đang thực hiện…',
  reason: 'Lý do',
  reasonOptional: 'Lý do (không bắt buộc)',
  faults: (faults: number) => `Cần sửa ${n(faults)} chỗ; chưa có gì được ghi:`,
  chooseFile: 'Chọn tệp',
  noFile: 'Chưa chọn tệp; cũng có thể kéo tệp vào đây.',
  dayPattern: 'ngày/tháng/năm',
  wrong: {
    missing: 'Hãy điền ô này.',
    choice: 'Hãy chọn một mục.',
    email: 'Địa chỉ thư điện tử chưa đúng, ví dụ an@hanoi.gov.vn.',
    short: (least: number) => `Cần ít nhất ${n(least)} ký tự.`,
    atLeast: (least: string) => `Số nhỏ nhất là ${least}.`,
    atMost: (most: string) => `Số lớn nhất là ${most}.`,
    pattern: 'Nội dung chưa đúng mẫu.',
    fileName:
      'Tên tệp dài quá 120 ký tự hoặc có ký tự không dùng được. Hãy đổi tên tệp cho ngắn gọn rồi chọn lại.',
    day: 'Hãy ghi ngày theo mẫu ngày/tháng/năm, ví dụ 22/11/2026.',
  },
  leave: {
    leaving: 'Có nội dung đã nhập nhưng chưa gửi',
    leavingLead: 'Rời trang này thì nội dung vừa nhập sẽ mất.',
    stay: 'Ở lại trang này',
    leave: 'Rời trang, bỏ nội dung',
  },
  copy: 'Sao chép',
  copied: 'Đã sao chép.',
  copyByHand: 'Trình duyệt không cho sao chép; nội dung đã được bôi đen, hãy nhấn Ctrl+C.',
}
