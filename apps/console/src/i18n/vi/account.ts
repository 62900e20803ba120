/** The way in. */
import type { Role } from '../../api/answers.ts'

export const account = {
  name: 'Họ và tên',
  email: 'Thư điện tử',
  password: 'Mật khẩu',
  passwordHint: 'Ít nhất 10 ký tự; một câu dài dễ nhớ là tốt nhất.',
  signIn: 'Đăng nhập',
  signInLead: 'Dành cho cán bộ phụ trách cải cách hành chính.',
  signingIn: 'Đang đăng nhập…',
  setUp: 'Lập tài khoản quản trị đầu tiên',
  setUpLead:
    'Tài khoản này xem toàn bộ số liệu của đợt đánh giá. Liên kết thiết lập chỉ dùng được một lần.',
  setUpDo: 'Lập tài khoản',
  settingUp: 'Đang lập tài khoản…',
  noToken:
    'Hãy mở liên kết thiết lập một lần mà máy chủ in ra khi khởi động; liên kết có dạng /console/setup#….',
  setUpMalformed: 'Hãy kiểm tra lại thư điện tử, và dùng mật khẩu dài ít nhất 10 ký tự.',
  needsSetUp:
    'Hệ thống chưa có tài khoản nào. Hãy mở liên kết thiết lập mà máy chủ in ra khi khởi động.',
  again: 'Phiên đăng nhập đã hết. Số liệu trên màn hình vẫn được giữ nguyên.',
  signInAgain: 'Đăng nhập lại',
  code: 'Mã xác thực',
  codeTitle: 'Nhập mã xác thực',
  codeLead: 'Mở ứng dụng xác thực trên điện thoại và nhập 6 chữ số đang hiện.',
  writtenCode: 'Mã dự phòng',
  writtenLead: 'Nhập một trong các mã dự phòng đã ghi lại; mỗi mã chỉ dùng được một lần.',
  useWritten: 'Mất điện thoại? Dùng mã dự phòng',
  usePhone: 'Dùng mã trên điện thoại',
  confirmCode: 'Xác nhận',
  beginAgain: 'Đăng nhập lại từ đầu',
  demo: 'Tài khoản dùng thử',
  demoLead: 'Đây là bản trình diễn với số liệu giả lập. Hãy chọn một vai trò để xem hệ thống.',
  forgotten: 'Quên mật khẩu? Hãy đề nghị quản trị viên gửi liên kết đặt mật khẩu mới.',

  join: 'Lập tài khoản của Ông/Bà',
  joinLead: (email: string, role: string) =>
    `Ông/Bà được mời với địa chỉ ${email}, vai trò: ${role}. Hãy đặt mật khẩu để vào ngay.`,
  joinDo: 'Lập tài khoản và vào',
  reset: 'Đặt mật khẩu mới',
  resetLead: (email: string) =>
    `Cho tài khoản ${email}. Sau khi đặt, hãy đăng nhập bằng mật khẩu mới.`,
  resetDo: 'Đặt mật khẩu',
  resetDone: 'Đã đặt mật khẩu mới. Hãy đăng nhập.',
  repeat: 'Nhập lại mật khẩu',
  notRepeated: 'Hai lần nhập mật khẩu không giống nhau.',
  passwordMalformed: 'Hãy dùng mật khẩu dài ít nhất 10 ký tự, và ghi họ tên trên một dòng.',
  noCode: 'Hãy mở đúng liên kết đã nhận được, gồm cả phần sau dấu #.',

  roles: {
    admin: 'Quản trị',
    supervisor: 'Giám sát viên',
    interviewer: 'Điều tra viên',
    council: 'Hội đồng thẩm định',
    unit: 'Đơn vị được đánh giá',
  } satisfies Record<Role, string>,
  unknownRole: (role: string) => `vai trò khác (${role})`,
}
