/** How programs read what is not published yet, with a token. */
import type { Bilingual } from '@phieu/survey'
import type { TokenSubject } from '@phieu/office'

export const api = {
  title: {
    vi: 'Đọc số liệu qua API: ví dụ cho Excel, R và Python',
    en: 'Reading figures through the API: examples for Excel, R and Python',
  },
  lead: {
    vi: 'Với mã truy cập do quản trị viên tạo, một phần mềm đọc được số liệu tổng hợp chưa công bố, trong phạm vi ghi ở mã.',
    en: 'With a token that an admin has created, a program reads aggregates that are not published yet, within the scope of the token.',
  },
  open: {
    vi: 'Số liệu đã công bố không cần mã; trang dữ liệu mở của mỗi kết quả có ví dụ riêng:',
    en: 'Published figures need no token; the open data page of each result has examples of its own:',
  },
  what: { vi: 'Mã đọc được gì', en: 'What a token can read' },
  subject: { vi: 'Nội dung', en: 'Subject' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  subjects: {
    results: { vi: 'Kết quả', en: 'Results' },
    progress: { vi: 'Tiến độ và tỷ lệ trả lời', en: 'Progress and response rates' },
    registry: { vi: 'Danh sách đơn vị', en: 'Units' },
  } satisfies Record<TokenSubject, Bilingual>,
  never: {
    vi: 'Mã không sửa được gì, không đăng nhập được, không đọc được phiếu, thông tin cá nhân hay số liệu của từng điều tra viên. Tham số và nội dung trả lời của từng địa chỉ:',
    en: 'A token changes nothing, signs nobody in, and never reads ballots, personal data or figures of single interviewers. Parameters and answers of each address:',
  },
  all: { vi: 'tài liệu API', en: 'API documentation' },
  how: { vi: 'Cách dùng', en: 'How to use it' },
  header: {
    vi: 'Gửi mã trong tiêu đề Authorization: Bearer của mỗi yêu cầu, không bao giờ trong địa chỉ.',
    en: 'Send the token in the header Authorization: Bearer of each request, never in the address.',
  },
  refused: {
    vi: '401 nghĩa là mã không đúng, đã hết hạn hoặc đã bị thu hồi; 403 nghĩa là mã không dùng cho nội dung hoặc đợt đó. Câu trả lời nói rõ lý do.',
    en: '401 means that the token is not known, has expired or was revoked; 403 that it is not for this subject or round. The answer says which.',
  },
  often: {
    vi: 'Mỗi mã được hỏi tối đa 120 lần một phút; quá số đó máy chủ trả lời 429, hãy đợi một phút.',
    en: 'A token may ask 120 times a minute; beyond that the answer is 429: wait a minute.',
  },
  anonymous: {
    vi: 'Excel hỏi cách kết nối thì chọn Ẩn danh (Anonymous): với cách khác, Excel không gửi mã.',
    en: 'Where Excel asks how to connect, choose Anonymous: with any other choice it does not send the token.',
  },
  keep: {
    vi: 'Ai có mã thì đọc được như phần mềm của Ông/Bà. Mã dán vào Power Query nằm trong tệp Excel: gửi tệp là gửi cả mã. Nếu lộ mã, hãy báo quản trị viên thu hồi.',
    en: 'Whoever has the token reads what your program reads. A token pasted into Power Query is part of the workbook: whoever gets the file gets the token. If it leaks, have an admin revoke it.',
  },
  placeholder: (round: string): Bilingual => ({
    vi: `Thay ${round} bằng mã đợt của Ông/Bà. Python và R lấy mã truy cập từ biến môi trường PHIEU_TOKEN.`,
    en: `Put the id of your round in the place of ${round}. Python and R take the token from the environment variable PHIEU_TOKEN.`,
  }),
}
