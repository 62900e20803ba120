/** What is printed on every paper form. */
export interface PaperWords {
  title: string
  practice: string
  synthetic: string
  about: string
  unit: string
  respondent: string
  how: string
  several: string
  onlyIf: (condition: string) => string
  privacy: string
  thanks: string
  code: string
  codeWhy: string
  page: (page: number, of: number) => string
}

export const paperWords: Record<'vi' | 'en', PaperWords> = {
  vi: {
    title: 'PHIẾU KHẢO SÁT Ý KIẾN',
    practice: 'ĐỢT THỬ NGHIỆM – KHÔNG CÔNG BỐ',
    synthetic: 'DỮ LIỆU MÔ PHỎNG',
    about: 'trân trọng mời Ông/Bà cho ý kiến về cơ quan, đơn vị dưới đây.',
    unit: 'Cơ quan, đơn vị',
    respondent: 'Ông/Bà trả lời với tư cách',
    how: 'Mỗi câu xin đánh dấu × vào một ô phù hợp nhất, trừ câu có ghi chú khác. Nếu không có thông tin, xin chọn ô cuối cùng.',
    several: 'Có thể đánh dấu nhiều ô.',
    onlyIf: (condition) => `Chỉ trả lời nếu ${condition}.`,
    privacy:
      'Việc tham gia là tự nguyện. Phiếu không ghi tên; xin không ghi họ tên, số điện thoại hay địa chỉ của Ông/Bà. Chỉ lưu ngày trả lời, đơn vị, nhóm đối tượng, hình thức và các câu trả lời. Phiếu không ghi tên nên sau khi nộp không thể rút lại.',
    thanks: 'Xin trân trọng cảm ơn Ông/Bà!',
    code: 'Mã mẫu phiếu',
    codeWhy: 'Dành cho người nhập phiếu',
    page: (page, of) => `Trang ${page}/${of}`,
  },
  en: {
    title: 'SURVEY BALLOT',
    practice: 'PRACTICE ROUND – NEVER PUBLISHED',
    synthetic: 'MADE-UP DATA',
    about: 'kindly asks for your opinion of the office named below.',
    unit: 'Office',
    respondent: 'You answer as',
    how: 'Please mark × in one box for each question, unless it says otherwise. If you do not know, please choose the last box.',
    several: 'You may mark several boxes.',
    onlyIf: (condition) => `Answer only if ${condition}.`,
    privacy:
      'Taking part is voluntary. The ballot bears no name; please write down no name, telephone number or address. Only the day, the office, the group, the way of asking and the answers are kept. Because it bears no name, it cannot be withdrawn once it is handed in.',
    thanks: 'Thank you!',
    code: 'Form code',
    codeWhy: 'For whoever types it in',
    page: (page, of) => `Page ${page}/${of}`,
  },
}
