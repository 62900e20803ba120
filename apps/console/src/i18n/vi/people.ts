/** Who works in the office: accounts, invitations, roles. */
import type { Role } from '../../api/answers.ts'
import { n } from './common/numbers.ts'

export const people = {
  roleMeans: {
    admin: 'Thiết lập, phát phiếu, duyệt phiếu, công bố, quản lý người dùng.',
    supervisor: 'Theo dõi thực địa, thiết bị, tiến độ; duyệt phiếu. Không công bố.',
    interviewer: 'Chỉ xem phần việc, số phiếu và thiết bị của chính mình.',
    council: 'Xem số liệu và phê duyệt kết quả. Không sửa gì khác.',
    unit: 'Chỉ xem kết quả đã công bố của đơn vị mình.',
  } satisfies Record<Role, string>,
  headline: (people: number, invited: number) =>
    invited === 0
      ? `${n(people)} người dùng`
      : `${n(people)} người dùng, ${n(invited)} lời mời chưa nhận`,
  lead: 'Mỗi người một tài khoản: nhật ký ghi việc theo tên từng người.',
  invite: 'Mời người dùng',
  table: 'Người dùng',
  search: 'Tìm theo tên hoặc thư điện tử',
  name: 'Họ và tên',
  email: 'Thư điện tử',
  role: 'Vai trò',
  scope: 'Phạm vi',
  secondFactor: 'Xác thực hai bước',
  on: 'Đã bật',
  off: 'Chưa bật',
  lastSignIn: 'Đăng nhập gần nhất',
  never: 'Chưa lần nào',
  state: 'Tình trạng',
  active: 'Đang dùng',
  disabled: 'Đã khóa',
  resetting: 'Chờ đặt mật khẩu mới',
  noPeople: 'Chưa có ai ngoài Ông/Bà',
  noPeopleWhy: 'Mời từng người bằng một liên kết; mỗi liên kết chỉ lập được một tài khoản.',

  invitations: 'Lời mời chưa nhận',
  invitationsLead:
    'Liên kết chỉ hiện một lần khi tạo. Nếu thất lạc, hãy gia hạn để có liên kết mới; liên kết cũ mất hiệu lực.',
  noInvitations: 'Không có lời mời nào đang chờ',
  madeBy: 'Người mời',
  expires: 'Hiệu lực đến',
  expired: (moment: string) => `Hết hạn ${moment}`,
  renew: 'Gia hạn…',
  renewEffect: (name: string) =>
    `Tạo liên kết mới cho ${name}, dùng được trong 7 ngày. Liên kết cũ mất hiệu lực ngay.`,
  renewDo: 'Tạo liên kết mới',
  withdraw: 'Thu hồi…',
  withdrawEffect: (name: string) => `${name} sẽ không dùng được liên kết đã gửi nữa.`,
  withdrawDo: 'Thu hồi lời mời',
  actions: 'Thao tác',

  inviteTitle: 'Mời người dùng',
  inviteLead:
    'Người được mời mở liên kết, tự đặt mật khẩu và vào được ngay. Liên kết dùng được một lần, trong 7 ngày.',
  inviteDo: 'Tạo liên kết mời',
  inviteMalformed: 'Hãy kiểm tra lại thư điện tử và chọn đủ phạm vi cho vai trò.',
  chooseRole: 'Chọn vai trò ít quyền nhất mà vẫn làm được việc.',
  unit: 'Đơn vị',
  interviewer: 'Điều tra viên',
  choose: 'Hãy chọn…',
  noInterviewers:
    'Chưa có điều tra viên nào. Hãy thêm điều tra viên ở trang Thực địa của một đợt trước.',
  linkReady: (name: string) => `Đã có liên kết cho ${name}`,
  link: 'Liên kết mời',
  linkOnce: (moment: string) =>
    `Chỉ hiện lần này. Hãy chép và gửi cho đúng người; dùng được đến ${moment}.`,
  another: 'Mời người khác',
  backToPeople: 'Tất cả người dùng',

  since: (moment: string) => `Có tài khoản từ ${moment}`,
  change: 'Tên, vai trò và phạm vi',
  changeLead: 'Đổi vai trò sẽ đăng xuất người đó ở mọi nơi.',
  save: 'Lưu',
  saved: 'Đã lưu.',
  guard: 'Đăng nhập và bảo vệ',
  resetPassword: 'Đặt lại mật khẩu…',
  resetEffect: (name: string) =>
    `Mật khẩu hiện tại của ${name} mất hiệu lực ngay và mọi phiên đăng nhập kết thúc. Hệ thống tạo một liên kết để tự đặt mật khẩu mới.`,
  resetDo: 'Đặt lại mật khẩu',
  resetLink: 'Liên kết đặt mật khẩu',
  resetOpen: (moment: string) =>
    `Liên kết đặt mật khẩu đã tạo còn hiệu lực đến ${moment}; tạo liên kết mới sẽ thay liên kết cũ.`,
  removeSecondFactor: 'Gỡ xác thực hai bước…',
  removeSecondFactorEffect: (name: string) =>
    `Dùng khi ${name} mất điện thoại. Sau đó chỉ cần mật khẩu để đăng nhập; mọi phiên đăng nhập kết thúc.`,
  removeSecondFactorDo: 'Gỡ xác thực hai bước',
  endSessions: 'Đăng xuất ở mọi nơi…',
  endSessionsEffect: (name: string) =>
    `${name} phải đăng nhập lại ở mọi thiết bị. Việc đang gõ dở mà chưa lưu sẽ mất.`,
  endSessionsDo: 'Đăng xuất',
  disable: 'Khóa tài khoản…',
  disableEffect: (name: string) =>
    `${name} không đăng nhập được nữa và bị đăng xuất ngay. Nhật ký và số liệu giữ nguyên; có thể mở khóa sau.`,
  disableDo: 'Khóa tài khoản',
  enable: 'Mở khóa…',
  enableEffect: (name: string) => `${name} lại đăng nhập được bằng mật khẩu cũ.`,
  enableDo: 'Mở khóa tài khoản',
  done: 'Đã thực hiện.',
  ownAccount:
    'Đây là tài khoản của Ông/Bà. Mật khẩu, phiên đăng nhập và xác thực hai bước đặt ở trang',
  ownAccountLink: 'Tài khoản của tôi',
  inLog: 'Việc người này đã làm, trong nhật ký',
}
