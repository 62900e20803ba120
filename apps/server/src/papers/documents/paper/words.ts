/** What is printed on every paper form. */
import { byLanguage, type Bilingual } from '@phieu/survey'

export const paperWords = byLanguage({
  title: { vi: 'PHIẾU KHẢO SÁT Ý KIẾN', en: 'SURVEY BALLOT' },
  practice: { vi: 'ĐỢT THỬ NGHIỆM – KHÔNG CÔNG BỐ', en: 'PRACTICE ROUND – NEVER PUBLISHED' },
  synthetic: { vi: 'SỐ LIỆU GIẢ LẬP', en: 'SYNTHETIC DATA' },
  about: {
    vi: 'trân trọng mời Ông/Bà cho ý kiến về cơ quan, đơn vị dưới đây.',
    en: 'kindly asks for your opinion of the office named below.',
  },
  unit: { vi: 'Cơ quan, đơn vị', en: 'Office' },
  respondent: { vi: 'Ông/Bà trả lời với tư cách', en: 'You answer as' },
  how: {
    vi: 'Mỗi câu xin đánh dấu × vào một ô phù hợp nhất, trừ câu có ghi chú khác. Nếu không có thông tin, xin chọn ô cuối cùng.',
    en: 'Please mark × in one box for each question, unless it says otherwise. If you do not know, please choose the last box.',
  },
  several: { vi: 'Có thể đánh dấu nhiều ô.', en: 'You may mark several boxes.' },
  onlyIf: (condition: string): Bilingual => ({
    vi: `Chỉ trả lời nếu ${condition}.`,
    en: `Answer only if ${condition}.`,
  }),
  privacy: {
    vi: 'Việc tham gia là tự nguyện. Phiếu không ghi tên; xin không ghi họ tên, số điện thoại hay địa chỉ của Ông/Bà. Chỉ lưu ngày trả lời, đơn vị, nhóm đối tượng, hình thức và các câu trả lời. Phiếu không ghi tên nên sau khi nộp không thể rút lại.',
    en: 'Taking part is voluntary. The ballot bears no name; please write down no name, telephone number or address. Only the day, the office, the group, the way of asking and the answers are kept. Because it bears no name, it cannot be withdrawn once it is handed in.',
  },
  thanks: { vi: 'Xin trân trọng cảm ơn Ông/Bà!', en: 'Thank you!' },
  code: { vi: 'Mã mẫu phiếu', en: 'Form code' },
  codeWhy: { vi: 'Dành cho người nhập phiếu', en: 'For whoever types it in' },
  page: (page: number, of: number): Bilingual => ({
    vi: `Trang ${page}/${of}`,
    en: `Page ${page}/${of}`,
  }),
})

export type PaperWords = (typeof paperWords)['vi']
