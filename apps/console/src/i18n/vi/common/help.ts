/** Help where it is needed: what figures mean, the glossary, a manual for each role. */

export const help = {
  title: 'Trợ giúp',
  lead: 'Mỗi vai trò có một bản hướng dẫn, đọc trong khoảng mười phút và in được.',
  own: 'Bản dành cho vai trò của Ông/Bà.',
  goTo: (page: string) => `Đến trang ${page}`,
  meaningOf: (name: string) => `“${name}” nghĩa là gì?`,
  meanings: 'Ý nghĩa các số liệu',
  print: 'In trang này',
  picture: (page: string) => `Hình: trang “${page}”, số liệu giả lập.`,
  phones: {
    enrol: 'Hình: màn hình đăng ký điện thoại.',
    start: 'Hình: lời giới thiệu trước khi bắt đầu phỏng vấn.',
    question: 'Hình: một câu hỏi trên điện thoại của điều tra viên.',
    sent: 'Hình: ngày phỏng vấn trên điện thoại, với số phiếu đã gửi.',
  },
  glossary: {
    title: 'Bảng thuật ngữ',
    lead: 'Mỗi khái niệm chỉ có một tên gọi trên mọi trang. Cột thứ hai là tên gọi bằng tiếng Anh.',
    find: 'Tìm thuật ngữ',
    chapter: 'Phần',
    term: 'Thuật ngữ',
    other: 'Tiếng Anh',
    meaning: 'Ý nghĩa',
  },
}
