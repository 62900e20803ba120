/** The page that stops letters by e-mail. */
export const stop = {
  title: { vi: 'Không nhận thư nữa', en: 'No more letters' },
  description: {
    vi: 'Ngừng nhận thư mời và thư nhắc về đợt khảo sát này.',
    en: 'Stop invitations and reminders about this survey.',
  },
  lead: {
    vi: 'Ông/Bà sẽ không nhận thêm thư nào về đợt khảo sát này. Liên kết trả lời đã nhận vẫn dùng được. Không cần tài khoản.',
    en: 'You will get no more letters about this survey. The link to answer that you were sent stays good. No account is needed.',
  },
  button: { vi: 'Ngừng gửi thư cho tôi', en: 'Send me no more letters' },
  broken: { vi: 'Liên kết ngừng nhận thư không đúng', en: 'This link stops no letters' },
  brokenLead: {
    vi: 'Liên kết có thể đã bị cắt ngắn. Hãy mở lại thư và bấm vào liên kết, hoặc chép toàn bộ liên kết. Chưa có gì thay đổi. Nếu vẫn không được, hãy báo cho cơ quan đã gửi thư.',
    en: 'It may have been cut short. Open the letter again and follow the link, or copy all of it. Nothing was changed. If that does not help, write to the office that sent the letter.',
  },
  done: { vi: 'Đã ngừng gửi thư.', en: 'No more letters will be sent.' },
  doneLead: {
    vi: 'Ông/Bà sẽ không nhận thêm thư nào về đợt khảo sát này.',
    en: 'You will get no more letters about this survey.',
  },
} as const
