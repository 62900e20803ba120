/** One's own account. */
import { n } from './common/numbers.ts'

export const ownAccount = {
  title: 'Tài khoản của tôi',
  lead: (email: string, role: string) => `${email} – ${role}`,
  nameSection: 'Họ và tên',
  nameLead: 'Tên này đứng trong nhật ký và trên các biên bản.',
  saveName: 'Lưu tên',
  saved: 'Đã lưu.',
  malformed: 'Hãy ghi họ tên trên một dòng, và dùng mật khẩu mới dài ít nhất 10 ký tự.',

  passwordSection: 'Mật khẩu',
  passwordLead: 'Đổi mật khẩu sẽ đăng xuất mọi thiết bị khác.',
  oldPassword: 'Mật khẩu hiện tại',
  newPassword: 'Mật khẩu mới',
  changePassword: 'Đổi mật khẩu',
  passwordChanged: 'Đã đổi mật khẩu; mọi thiết bị khác đã bị đăng xuất.',

  sessionsSection: 'Nơi đang đăng nhập',
  sessionsLead: (sessions: number) =>
    sessions === 1
      ? 'Chỉ ở thiết bị này.'
      : `${n(sessions)} nơi. Thấy nơi lạ? Hãy đăng xuất nơi đó rồi đổi mật khẩu.`,
  browser: 'Trình duyệt',
  unknownBrowser: 'Trình duyệt không rõ tên',
  browserOn: (browser: string, system: string) => `${browser} trên ${system}`,
  thisOne: 'thiết bị này',
  begun: 'Đăng nhập lúc',
  lastUsed: 'Dùng gần nhất',
  peer: 'Địa chỉ mạng',
  unknownPeer: 'không rõ',
  endSession: 'Đăng xuất',
  endOthers: 'Đăng xuất mọi nơi khác…',
  endOthersEffect: 'Mọi thiết bị khác phải đăng nhập lại. Thiết bị này vẫn giữ nguyên.',
  endOthersDo: 'Đăng xuất mọi nơi khác',
  endedOthers: 'Đã đăng xuất mọi nơi khác.',
  noSessions: 'Không có phiên nào',

  factorSection: 'Xác thực hai bước',
  factorOff:
    'Chưa bật. Khi bật, ngoài mật khẩu còn cần mã 6 chữ số trên điện thoại: người biết mật khẩu vẫn không vào được.',
  factorOn: 'Đã bật: mỗi lần đăng nhập cần mã trên điện thoại.',
  password: 'Mật khẩu của Ông/Bà',
  begin: 'Bật xác thực hai bước',
  step1:
    '1. Quét mã này bằng ứng dụng xác thực (Google Authenticator, Microsoft Authenticator, FreeOTP…).',
  qr: 'Mã QR chứa khóa bí mật của xác thực hai bước',
  secret: 'Không quét được? Gõ khóa này vào ứng dụng',
  step2:
    '2. Ghi các mã dự phòng ra giấy và cất nơi an toàn. Mỗi mã thay điện thoại được một lần; sau trang này không xem lại được.',
  codes: 'Mã dự phòng',
  step3: '3. Nhập 6 chữ số mà ứng dụng đang hiện.',
  confirm: 'Xác nhận và bật',
  added: 'Đã bật xác thực hai bước.',
  end: 'Tắt xác thực hai bước…',
  endEffect: 'Từ nay chỉ cần mật khẩu để đăng nhập. Các mã dự phòng mất hiệu lực.',
  endDo: 'Tắt',
  ended: 'Đã tắt xác thực hai bước.',
  renewCodes: 'Tạo mã dự phòng mới…',
  renewEffect: 'Các mã dự phòng cũ mất hiệu lực ngay.',
  renewDo: 'Tạo mã mới',
  newCodes: 'Mã dự phòng mới. Hãy ghi ra giấy; sau trang này không xem lại được.',
}
