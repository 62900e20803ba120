/** The frame around the pages. */
import { n } from './numbers.ts'

export const app = {
  name: 'Phiếu',
  desk: 'Trang quản trị',
  skip: 'Đến nội dung chính',
  opening: 'Đang mở trang…',
  loading: 'Đang tải trang…',
  otherLanguage: 'English',
  overview: 'Tổng quan',
  rounds: 'Các đợt đánh giá',
  result: 'Kết quả',
  changeRound: 'Đổi đợt',
  refused: 'Phiếu không hợp lệ',
  docs: 'Tài liệu API',
  signOut: 'Đăng xuất',
  previousPage: 'Trang trước',
  nextPage: 'Trang sau',
  rows: (first: number, last: number, total: number) =>
    `dòng ${n(first)}–${n(last)} trong ${n(total)}`,
  page: (page: number, pages: number) => `Trang ${n(page)}/${n(pages)}`,
  /** Before a sentence that begins with a number at which counting ends. */
  atLeast: (sentence: string) => `Ít nhất ${sentence}`,
  zone: (zone: string) => `Giờ trên trang theo múi giờ ${zone}.`,
  theme: {
    auto: 'Giao diện: theo máy tính',
    dark: 'Giao diện: tối',
    light: 'Giao diện: sáng',
  },
  retry: 'Thử lại',
  home: 'Về trang đầu',
  notFound: 'Không có trang này.',
  broken: 'Trang này gặp lỗi.',
}
