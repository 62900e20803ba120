/** Open data: what it holds, and how programs read it. */
import type { Bilingual } from '@phieu/survey'
import type { OpenColumn } from '../../../publication/open-columns.ts'

export const data = {
  title: { vi: 'Dữ liệu mở', en: 'Open data' },
  more: {
    vi: 'Ý nghĩa từng cột, và cách đọc bằng Excel, R, Python',
    en: 'What each column means, and how to read it in Excel, R and Python',
  },
  lead: {
    vi: 'Các bảng dưới đây không bao giờ thay đổi sau khi công bố. Ai cũng được tải về, không cần tài khoản.',
    en: 'These tables never change once published. Anyone may download them; no account is needed.',
  },
  programs: {
    vi: 'Cho các chương trình và cổng dữ liệu:',
    en: 'For programs and data portals:',
  },
  formats: {
    vi: 'CSV có dấu thập phân là dấu chấm, bảng mã UTF-8. Ô trống là không có giá trị, hoặc được ẩn để bảo vệ người trả lời.',
    en: 'CSV in UTF-8 with decimal points. An empty cell has no value, or is hidden to protect respondents.',
  },
  column: { vi: 'Cột', en: 'Column' },
  type: { vi: 'Kiểu', en: 'Type' },
  means: { vi: 'Ý nghĩa', en: 'What it means' },
  types: {
    string: { vi: 'chữ', en: 'text' },
    integer: { vi: 'số nguyên', en: 'whole number' },
    number: { vi: 'số thập phân', en: 'decimal' },
    boolean: { vi: 'true hoặc false', en: 'true or false' },
  } satisfies Record<OpenColumn['type'], Bilingual>,
  examples: { vi: 'Đọc bằng chương trình', en: 'Reading it with a program' },
  powerQuery: {
    vi: 'Excel: Dữ liệu → Lấy dữ liệu → Truy vấn trống → Trình soạn nâng cao, rồi dán',
    en: 'Excel: Data → Get Data → Blank Query → Advanced Editor, then paste',
  },
}
