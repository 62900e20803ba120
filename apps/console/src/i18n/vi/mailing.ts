/** Letters by e-mail: lists, texts, what went out and came back. */
import { n } from './common/numbers.ts'

export const mailing = {
  title: 'Gửi thư điện tử',
  answer: (sent: number, letters: number) => `${n(sent)} trên ${n(letters)} thư mời đã gửi`,
  none: 'Chưa có thư nào',
  noneWhy:
    'Tải lên danh sách địa chỉ; mỗi người được một thư mời riêng, dùng một lần. Xem trước và gửi thử cho mình rồi mới bắt đầu gửi.',
  lead: 'Mỗi người nhận một thư trong đợt. Trang này chỉ cho biết thư đã gửi đến đâu; không ai thấy ai đã trả lời.',
  make: 'Tải lên danh sách',
  noServer:
    'Máy chủ chưa được cài đặt để gửi thư: người quản trị máy chủ đặt SMTP_URL và MAIL_FROM rồi khởi động lại.',
  sender: (from: string, perMinute: number) =>
    `Thư gửi từ ${from}, nhiều nhất ${n(perMinute)} thư mỗi phút.`,
  troubles: {
    unreachable: 'Không kết nối được với máy chủ thư. Thư được giữ lại và tự gửi tiếp.',
    'sign-in-refused':
      'Máy chủ thư không chấp nhận tên đăng nhập hoặc mật khẩu. Thư được giữ lại; cần sửa SMTP_URL.',
    'sender-refused':
      'Máy chủ thư không chấp nhận địa chỉ gửi. Thư được giữ lại; cần sửa MAIL_FROM.',
  },

  table: 'Các lượt thư',
  label: 'Danh sách',
  state: 'Tình trạng',
  states: { ready: 'chưa gửi', going: 'đang gửi', paused: 'tạm dừng' },
  finished: 'đã gửi xong',
  letters: 'Người nhận',
  sent: 'Đã gửi',
  waiting: 'Đang chờ',
  bounced: 'Không gửi được',
  stopped: 'Không nhận nữa',
  madeOn: (day: string) => `tạo ngày ${day}`,
  reminded: (day: string, unused: number) =>
    `nhắc ngày ${day}; lúc nửa đêm trước đó còn ${n(unused)} quyền chưa dùng`,
  reminding: 'đang gửi thư nhắc',
  does: 'Thao tác',
  texts: 'Xem và sửa nội dung thư',
  bouncedList: 'Tải địa chỉ không gửi được',

  begin: 'Bắt đầu gửi',
  goOn: 'Gửi tiếp',
  beginWhat: (waiting: number, minutes: number) =>
    `${n(waiting)} thư mời sẽ được gửi, trong khoảng ${n(minutes)} phút. Có thể tạm dừng bất cứ lúc nào; thư đã gửi không lấy lại được.`,
  goOnReminding: 'Những thư nhắc còn lại sẽ được gửi tiếp.',
  beginSure: 'Tôi đã xem nội dung thư và gửi thử cho mình.',
  pause: 'Tạm dừng',
  pauseWhat: 'Thư còn lại đợi đến khi gửi tiếp.',
  remind: 'Gửi thư nhắc',
  remindWhat:
    'Nhắc những người mà đến nửa đêm qua chưa dùng quyền trả lời, trừ người không nhận nữa và địa chỉ không gửi được. Mỗi ngày nhắc nhiều nhất một lần. Không ai thấy ai được nhắc; số hiện ra chỉ là số quyền chưa dùng lúc nửa đêm.',
  done: 'Đã làm xong.',

  bounces: 'Ghi nhận thư bị trả lại',
  bouncesWhat:
    'Dán các thư báo lỗi hoặc danh sách địa chỉ. Những địa chỉ tìm thấy không nhận thư nào nữa trong đợt này.',
  bouncesText: 'Nội dung dán vào',
  bouncesDo: 'Ghi nhận',
  bouncesDone: (letters: number) =>
    letters === 0
      ? 'Không có thư nào của đợt này đến các địa chỉ ấy.'
      : `Đã ghi nhận ${n(letters)} thư.`,

  list: {
    title: 'Tải lên danh sách người nhận',
    lead: 'Mỗi dòng một địa chỉ và đơn vị được cho ý kiến. Địa chỉ được mã hóa, chỉ giữ đến khi đóng đợt; tệp không được lưu.',
    group: 'Người nhận trả lời với tư cách',
    label: 'Tên danh sách',
    labelHint: 'Ví dụ “Người nộp hồ sơ tháng 11”. Không ghi tên người nhận.',
    templateLead: 'Cột bắt buộc: thư điện tử và đơn vị. Tên và ngôn ngữ (vi, en) có thể để trống.',
    found: (people: number, known: number) =>
      known > 0
        ? `${n(people)} người sẽ được mời; ${n(known)} người đã được mời trong đợt này nên không mời lại.`
        : `${n(people)} người sẽ được mời.`,
    nobody: 'Mọi người trong danh sách đã được mời trong đợt này.',
    take: 'Tạo thư mời',
    taken: 'Thư mời đã tạo, chưa gửi. Hãy xem nội dung thư, gửi thử cho mình, rồi bắt đầu gửi.',
  },

  letter: {
    title: 'Nội dung thư',
    lead: (names: string) =>
      `Những chữ trong ngoặc nhọn được thay cho từng người: ${names}. Dòng cuối của mỗi thư chỉ cách không nhận thư nữa.`,
    kinds: { invitation: 'Thư mời', reminder: 'Thư nhắc' },
    languages: { vi: 'tiếng Việt', en: 'tiếng Anh' },
    subject: 'Tiêu đề',
    body: 'Nội dung',
    save: 'Lưu nội dung thư',
    saved: 'Đã lưu. Thư gửi từ bây giờ viết như thế.',
    faulty:
      'Chưa lưu được. Tiêu đề một dòng; nội dung phải có {link}; chỉ dùng các chữ trong ngoặc nhọn đã nêu.',
    preview: 'Xem trước',
    example: 'Nguyễn Văn An',
    which: 'Thư nào',
    inLanguage: 'Ngôn ngữ',
    try: (address: string) => `Gửi thử đến ${address}`,
    tryWhat: 'Gửi thư đã lưu cho chính mình; liên kết trong thư không mở được gì.',
    tried: 'Đã gửi thử. Hãy xem hộp thư của mình.',
  },
}
