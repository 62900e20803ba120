/** Ballots that leave a phone as a file or as codes, and come to another. */
export const vi = {
  title: 'Phiếu trên thiết bị này',
  none: 'Không có phiếu nào chờ gửi.',
  waiting: (count: number) => `${count} phiếu đã niêm phong, chưa gửi được.`,
  refused: (count: number) =>
    `${count} phiếu không được nhận. Mỗi ngày thiết bị tự gửi lại một lần.`,
  send: 'Gửi tất cả ngay',
  notSent: 'Chưa gửi được hết. Phiếu vẫn an toàn trên thiết bị.',
  captive: 'Chưa gửi được: Wi-Fi này cần đăng nhập trước.',
  home: 'Về trang đầu',

  ways: {
    title: 'Nếu thiết bị này không gửi được',
    lead: 'Phiếu đã niêm phong. Ông/Bà có thể lưu thành tệp rồi gửi cho nơi tổ chức khảo sát, hoặc cho một thiết bị khác quét các mã QR để gửi thay. Phiếu vẫn được giữ trên thiết bị này; gửi bằng hai cách cũng chỉ được tính một lần.',
    save: 'Lưu thành tệp',
    saved: 'Đã tạo tệp.',
    show: 'Hiện mã QR',
    hide: 'Ẩn mã QR',
    codes: (count: number) =>
      count === 1
        ? 'Một mã QR.'
        : `${count} mã QR lần lượt hiện ra. Xin giữ thiết bị quét trước màn hình đến khi quét đủ.`,
  },

  unsaved: {
    why: 'Thiết bị đầy bộ nhớ: phiếu đã niêm phong chỉ còn trong trang này. Xin đừng đóng trang khi phiếu chưa được gửi, lưu thành tệp hoặc được thiết bị khác quét mã. Đã giải phóng bộ nhớ thì bấm Lưu vào thiết bị.',
    send: 'Gửi ngay',
    sending: 'Đang gửi…',
    again: 'Lưu vào thiết bị',
    whyAtKiosk:
      'Bộ nhớ của máy đã đầy nên phiếu, đã niêm phong, chưa lưu được vào máy. Máy giữ phiếu trong trang này và tự thử lại đến khi gửi hoặc lưu được; Ông/Bà không phải chờ. Nếu máy bị tắt trước lúc đó thì phiếu mất.',
    failedAtKiosk:
      'Chưa gửi được. Máy tự thử lại; Ông/Bà cũng có thể dùng điện thoại của mình quét mã QR dưới đây để gửi thay.',
    failed: 'Chưa gửi được. Xin kiểm tra mạng rồi bấm lại, hoặc dùng một cách khác dưới đây.',
    kept: 'Xin cảm ơn Ông/Bà! Hệ thống đã lưu phiếu. Mã biên nhận:',
  },

  take: {
    title: 'Gửi thay cho thiết bị khác',
    lead: 'Nhận phiếu đã niêm phong từ tệp hoặc từ mã QR của thiết bị khác. Thiết bị này không đọc được nội dung phiếu.',
    file: 'Chọn tệp (phieu-….json)',
    scan: 'Quét mã QR',
    stop: 'Dừng quét',
    progress: (have: number, of: number) => `Đã quét ${have}/${of} mã.`,
    noCamera: 'Không mở được máy ảnh. Xin cho phép dùng máy ảnh, hoặc chọn tệp.',
    taken: (count: number) => `Đã nhận ${count} phiếu; thiết bị này sẽ gửi thay.`,
    known: (count: number) => `${count} phiếu đã có trên thiết bị này.`,
    nothing: 'Không tìm thấy phiếu nào trong tệp hoặc mã này.',
    full: 'Bộ nhớ của thiết bị này không đủ để nhận phiếu.',
  },
}
