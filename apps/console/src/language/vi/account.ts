/** The way in. */

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
    'Tài khoản này xem toàn bộ số liệu của đợt đánh giá. Đường dẫn thiết lập chỉ dùng được một lần.',
  setUpDo: 'Lập tài khoản',
  settingUp: 'Đang lập tài khoản…',
  noToken:
    'Hãy mở đường dẫn thiết lập một lần mà máy chủ in ra khi khởi động; đường dẫn có dạng /console/setup#….',
  setUpMalformed: 'Hãy kiểm tra lại thư điện tử, và dùng mật khẩu dài ít nhất 10 ký tự.',
  needsSetUp:
    'Hệ thống chưa có tài khoản nào. Hãy mở đường dẫn thiết lập mà máy chủ in ra khi khởi động.',
  again: 'Phiên đăng nhập đã hết. Số liệu trên màn hình vẫn được giữ nguyên.',
  signInAgain: 'Đăng nhập lại',
}
