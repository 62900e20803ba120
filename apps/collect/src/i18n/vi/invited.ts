/** What the phone says to whoever has a personal invitation, in Vietnamese; `en.ts` says the same. */
export const vi = {
  openInvitation: {
    title: 'Thư mời cho ý kiến',
    lead: 'Xin nhập mã in trên thư mời hoặc trong tin nhắn Ông/Bà nhận được.',
    code: 'Mã thư mời',
    hint: 'Viết hoa hay viết thường đều được; không cần gõ dấu cách và dấu gạch.',
    open: 'Mở thư mời',
    opening: 'Đang mở thư mời…',
  },

  closed: {
    'unknown-invitation': {
      title: 'Không tìm thấy thư mời',
      text: 'Mã này không đúng, thư mời đã được thay bằng thư khác, hoặc đợt khảo sát đã kết thúc. Xin xem lại mã, hoặc hỏi nơi đã gửi cho Ông/Bà.',
    },
    'revoked-invitation': {
      title: 'Thư mời không còn dùng nữa',
      text: 'Nơi tổ chức đã thu hồi thư mời này. Nếu Ông/Bà vẫn muốn cho ý kiến, xin hỏi nơi đã gửi.',
    },
  },

  spent: {
    title: 'Thư mời này đã được dùng',
    text: 'Một phiếu gửi bằng thư mời này đã được tiếp nhận. Xin cảm ơn Ông/Bà. Mỗi thư mời chỉ dùng được một lần.',
    notMine:
      'Nếu Ông/Bà chưa trả lời, có thể người khác đã dùng mã này. Xin hỏi nơi đã gửi để nhận thư mời mới.',
  },
}
