/** Why the server gave no answer, and what can be done about it. */
import type { Trouble } from '../../../api/problem.ts'

export const trouble = {
  offline: 'Không kết nối được máy chủ.',
  'lost-file':
    'Không đọc được tệp này nữa: tệp đã bị đổi, xóa hoặc chuyển đi sau khi chọn. Hãy chọn lại tệp.',
  malformed: 'Máy chủ không hiểu yêu cầu này.',
  'too-large': 'Yêu cầu quá lớn.',
  'too-many': 'Yêu cầu có quá nhiều phần.',
  'digest-differs': 'Nội dung bị thay đổi trên đường truyền.',
  'unsupported-encoding': 'Máy chủ không đọc được cách mã hóa này.',
  'not-found': 'Không tìm thấy nội dung này.',
  'unknown-link': 'Liên kết không tồn tại.',
  'paused-link': 'Liên kết đang tạm dừng.',
  'revoked-link': 'Liên kết đã bị thu hồi.',
  'full-link': 'Liên kết đã nhận đủ số phiếu.',
  'unknown-invitation': 'Không có thư mời nào mang mã này.',
  'revoked-invitation': 'Thư mời đã bị thu hồi.',
  'gone-codes': 'Máy chủ không còn giữ các mã này. Hãy tạo lại mã.',
  'not-begun': 'Chưa đến ngày bắt đầu nhận phiếu.',
  over: 'Đã hết thời gian nhận phiếu.',
  'closed-round': 'Đợt đánh giá không mở.',
  'unknown-enrolment': 'Mã đăng ký thiết bị không tồn tại.',
  'used-enrolment': 'Mã đăng ký thiết bị đã được dùng.',
  'unknown-device': 'Thiết bị chưa được đăng ký.',
  'revoked-device': 'Thiết bị đã bị thu hồi.',
  'sign-in-needed': 'Cần đăng nhập để xem trang này.',
  'unknown-token': 'Mã truy cập không đúng.',
  'expired-token': 'Mã truy cập đã hết hạn. Quản trị viên có thể tạo mã mới.',
  'revoked-token': 'Mã truy cập đã bị thu hồi. Quản trị viên có thể tạo mã mới.',
  'token-forbidden': 'Mã truy cập này không đọc được nội dung này.',
  'wrong-credentials': 'Thư điện tử hoặc mật khẩu không đúng.',
  'unknown-setup':
    'Liên kết thiết lập không đúng. Hãy lấy liên kết mới nhất mà máy chủ in ra khi khởi động.',
  'used-setup':
    'Liên kết thiết lập đã được dùng: hệ thống đã có tài khoản quản trị. Hãy đăng nhập.',
  'expired-setup': 'Liên kết thiết lập đã hết hạn. Hãy khởi động lại máy chủ để có liên kết mới.',
  'unknown-access':
    'Liên kết này không còn dùng được: đã được dùng, đã thay bằng liên kết mới hoặc đã bị thu hồi. Hãy đề nghị quản trị viên gửi liên kết mới.',
  'expired-access': 'Liên kết đã hết hạn. Hãy đề nghị quản trị viên gửi liên kết mới.',
  'taken-address':
    'Địa chỉ thư điện tử này đã có tài khoản hoặc đã được mời. Hãy gia hạn lời mời đang có.',
  'disabled-account': 'Tài khoản này đã bị khóa. Hãy liên hệ quản trị viên.',
  'wrong-code': 'Mã không đúng hoặc đã hết hiệu lực. Hãy nhập mã mới nhất.',
  'begin-again': 'Đã nhập sai nhiều lần hoặc đợi quá lâu. Hãy đăng nhập lại từ đầu.',
  'wrong-password': 'Mật khẩu hiện tại không đúng.',
  'own-account':
    'Không tự làm việc này với tài khoản của mình được. Hãy dùng trang Tài khoản hoặc nhờ quản trị viên khác.',
  'last-admin': 'Đây là quản trị viên cuối cùng. Hãy giao quyền quản trị cho người khác trước.',
  forbidden: 'Tài khoản này không được xem nội dung này.',
  conflict: 'Nội dung đã thay đổi trong lúc Ông/Bà làm việc.',
  'opened-round':
    'Đợt đang thu phiếu: chỉ còn sửa được ngày kết thúc, số ngày gia hạn và chỉ tiêu.',
  'pinned-round':
    'Đã có liên kết, thư mời, điều tra viên hoặc điểm gắn với danh sách đơn vị và bộ chỉ số này nên không đổi được nữa. Hãy tạo một đợt khác.',
  'box-unopened':
    'Chưa có chỉ số và thứ hạng: đợt đang nhận phiếu hoặc trong hòm còn phiếu chưa mở.',
  'frozen-round': 'Đợt đánh giá đã được duyệt hoặc công bố nên không sửa được nữa.',
  'faulty-file': 'Tệp có lỗi; chưa có số liệu nào được nhập.',
  'doubtful-file': 'Trong tệp có chỗ cần xem lại; chưa có số liệu nào được nhập.',
  'faulty-definition': 'Bộ chỉ số còn chỗ chưa đúng nên chưa thể chốt thành phiên bản.',
  'damaged-package': 'Gói dữ liệu đã công bố của một đợt không còn nguyên như khi công bố.',
  'too-many-requests': 'Quá nhiều lần thử. Hãy đợi một phút rồi thử lại.',
  unavailable: 'Máy chủ tạm thời không phục vụ được.',
  internal: 'Máy chủ gặp lỗi ngoài dự kiến.',
} satisfies Record<Trouble, string>
