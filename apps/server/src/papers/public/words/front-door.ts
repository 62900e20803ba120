/** The front door: answer, read results, sign in. */
export const frontDoor = {
  title: {
    vi: 'Khảo sát và Chỉ số cải cách hành chính',
    en: 'Public administration survey and index',
  },
  description: {
    vi: 'Trả lời phiếu khảo sát, xem kết quả đã công bố, hoặc đăng nhập để quản trị.',
    en: 'Answer a survey, read published results, or sign in to the administration pages.',
  },
  answer: { vi: 'Trả lời phiếu khảo sát', en: 'Answer a survey' },
  answerLead: {
    vi: 'Quét mã QR bằng máy ảnh của điện thoại, mở liên kết đã nhận được, hoặc nhập mã in dưới mã QR.',
    en: 'Point your phone’s camera at the QR code, open the link you were given, or type the code printed under it.',
  },
  code: { vi: 'Mã in dưới mã QR', en: 'Code printed under the QR code' },
  open: { vi: 'Mở phiếu', en: 'Open the ballot' },
  noCode: {
    vi: 'Mã gồm chữ cái không dấu và chữ số, từ 6 ký tự. Xin kiểm tra lại; nếu chữ tự thêm dấu, xin tắt bộ gõ tiếng Việt.',
    en: 'A code has letters without accents and digits, six or more. Please check it; if letters take accents by themselves, turn Vietnamese typing off.',
  },
  onPhone: {
    vi: 'Tiếp tục phiếu đang làm dở trên thiết bị này',
    en: 'Continue an unfinished ballot on this phone',
  },
  results: { vi: 'Kết quả đã công bố', en: 'Published results' },
  noResults: { vi: 'Chưa công bố kết quả nào.', en: 'No result has been published yet.' },
  allResults: { vi: 'Xem tất cả kết quả', en: 'All results' },
  office: { vi: 'Dành cho cán bộ', en: 'For officials' },
  officeLead: {
    vi: 'Quản trị viên, giám sát viên, điều tra viên, Hội đồng thẩm định và đơn vị được đánh giá.',
    en: 'Admins, supervisors, interviewers, the appraisal council and rated units.',
  },
  signIn: { vi: 'Đăng nhập Trang quản trị', en: 'Sign in to the administration pages' },
}
