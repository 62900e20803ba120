/** A tablet at an office's counter: one person after another. */
export const vi = {
  keeping:
    'Máy này đặt tại quầy cho nhiều người dùng. Phiếu được niêm phong ngay trên máy khi Ông/Bà hoàn thành; từ đó không ai xem được trên máy. Máy không giữ mã biên nhận. Phiếu làm dở bị xóa nếu hơn một phút không có ai chạm vào màn hình. Máy chỉ báo cho nơi tổ chức biết tình trạng của chính máy: đang hoạt động, phiên bản ứng dụng, số phiếu chưa gửi, bộ nhớ trống, đồng hồ có đúng không.',
  staff: 'Dành cho người quản lý máy',
  giveUp: 'Dừng lại và xóa phiếu này',
  nextPerson: (seconds: number) => `Người tiếp theo (tự trở về sau ${seconds} giây)`,
  still: 'Ông/Bà còn đang trả lời không?',
  left: (seconds: number) => `Phiếu này sẽ bị xóa sau ${seconds} giây.`,
  goOn: 'Tôi đang trả lời',
  sealed:
    'Phiếu đã được niêm phong, lưu an toàn trên máy này và tự gửi đi, ngay hoặc khi máy có mạng.',
  sent: 'Phiếu đã được niêm phong và gửi đi; hệ thống đã lưu phiếu.',
  receipt:
    'Nếu muốn tự kiểm tra sau này rằng phiếu nằm trong hòm phiếu, xin ghi hoặc chụp lại mã này: máy không giữ mã. Mã không cho biết ai đã trả lời hay trả lời thế nào.',
  revoked: 'Máy này không nhận phiếu nữa',
  revokedMore: 'Xin cảm ơn Ông/Bà. Nếu muốn cho ý kiến, xin hỏi nhân viên tại quầy.',
  owes: (waiting: number, refused: number) =>
    [
      waiting > 0 ? `Trên máy còn ${waiting} phiếu chưa gửi.` : 'Mọi phiếu đã gửi.',
      ...(refused > 0 ? [`Có ${refused} phiếu không được nhận.`] : []),
    ].join(' '),
  leftBehind: (count: number) =>
    `Bộ nhớ của máy đã đầy: ${count} phiếu đã niêm phong chỉ còn trong trang này. Xin lưu thành tệp hoặc quét mã QR trước khi rời trang.`,
  pin: 'Mã PIN',
  wrongPin: 'Mã PIN không đúng.',
  shut: (minutes: number) => `Sai mã PIN nhiều lần. Xin đợi ${minutes} phút rồi thử lại.`,
  leave: 'Thoát chế độ tại quầy',
  stay: 'Trở lại trang đầu',
  isLeft: 'Máy không còn ở chế độ tại quầy',
  toPhone: 'Mở trang đầu của ứng dụng',

  setUp: {
    title: 'Đặt máy này tại quầy',
    lead: 'Sau khi cài đặt, máy chỉ mở một phiếu khảo sát, người này xong đến người khác, và tự trở về trang đầu. Chỉ người biết mã PIN mới thoát ra được.',
    code: 'Mã cài đặt',
    pin: 'Đặt mã PIN (4 đến 8 chữ số)',
    again: 'Nhập lại mã PIN',
    pinHint:
      'Mã PIN chỉ có trên máy này. Nếu quên, cơ quan tổ chức thu hồi máy trên Trang quản trị, rồi máy cho thoát không cần mã.',
    make: 'Cài đặt',
    done: (label: string) => `Đã cài đặt: ${label}`,
    lock: 'Trình duyệt không ngăn được người khác rời khỏi trang. Xin bật thêm khóa của chính máy: “Ghim màn hình” trên Android, “Truy cập được hướng dẫn” trên iPad; rồi cắm sạc và tắt khóa màn hình.',
    begin: 'Bắt đầu tại quầy',
  },

  failed: {
    empty: 'Xin nhập mã cài đặt.',
    pin: 'Mã PIN gồm 4 đến 8 chữ số.',
    differs: 'Hai lần nhập mã PIN khác nhau.',
    'in-use':
      'Thiết bị này đang là máy của điều tra viên, hoặc có phiếu đang làm dở. Xin dùng một máy khác, hoặc hoàn thành phiếu đó trước.',
    'unknown-enrolment': 'Mã cài đặt không đúng hoặc đã hết hạn. Xin cơ quan tổ chức tạo mã mới.',
    'used-enrolment': 'Mã này đã cài đặt một máy khác. Xin cơ quan tổ chức tạo mã mới.',
    offline: 'Thiết bị đang không có mạng. Cài đặt cần có mạng một lần.',
    captive: 'Wi-Fi này cần đăng nhập trước.',
    unavailable: 'Máy chủ đang bận hoặc tạm ngừng. Xin thử lại sau vài phút.',
    storage: 'Trình duyệt không cho lưu dữ liệu. Xin tắt chế độ duyệt web riêng tư rồi thử lại.',
  },
}
