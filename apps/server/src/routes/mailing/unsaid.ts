import { ProblemError } from '../../problem.ts'

/** Why nothing is sent, in words for the office. */
export function unsaid(why: keyof typeof sentences): ProblemError {
  const message = sentences[why]
  const code = why === 'unreachable' || why === 'later' ? 'unavailable' : 'conflict'
  return new ProblemError(code, message.en, {}, { message })
}

const sentences = {
  'no-server': {
    vi: 'Máy chủ chưa được cài đặt để gửi thư (SMTP_URL, MAIL_FROM).',
    en: 'This server has not been set up to send letters (SMTP_URL, MAIL_FROM).',
  },
  'not-taking': {
    vi: 'Thư chỉ được gửi khi đợt đang mở và trong thời gian thu phiếu: liên kết trong thư phải mở được.',
    en: 'Letters go only while the round is open and in its days: the link in them must open.',
  },
  'not-yet': {
    vi: 'Chưa nhắc được: chỉ nhắc khi mọi thư mời đã gửi xong, từ ngày sau ngày bắt đầu gửi, mỗi ngày một lần.',
    en: 'It is too soon for a reminder: there is one a day, once all invitations are sent, from the day after their sending began.',
  },
  refused: {
    vi: 'Máy chủ thư từ chối địa chỉ của chính Ông/Bà.',
    en: 'The mail server refused your own address.',
  },
  later: {
    vi: 'Máy chủ thư chưa nhận lúc này; hãy thử lại sau ít phút.',
    en: 'The mail server takes nothing just now; try again in a few minutes.',
  },
  unreachable: {
    vi: 'Không kết nối được với máy chủ thư (SMTP_URL).',
    en: 'The mail server (SMTP_URL) cannot be reached.',
  },
  'sign-in-refused': {
    vi: 'Máy chủ thư không chấp nhận tên đăng nhập hoặc mật khẩu (SMTP_URL).',
    en: 'The mail server refuses the name or password (SMTP_URL).',
  },
  'sender-refused': {
    vi: 'Máy chủ thư không chấp nhận địa chỉ gửi (MAIL_FROM).',
    en: 'The mail server refuses the sender (MAIL_FROM).',
  },
} as const
