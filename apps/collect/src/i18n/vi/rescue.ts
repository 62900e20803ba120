/** Ballots that leave a phone as a file or as codes, and come to another. */
export const vi = {
  title: 'Phiếu trên thiết bị này',
  none: 'Không có phiếu nào chờ gửi.',
  waiting: (count: number) => `${count} phiếu đã niêm phong, chưa đến nơi nhận.`,
  refused: (count: number) =>
    `${count} phiếu không được nhận. Mỗi ngày thiết bị tự gửi lại một lần.`,
  send: 'Gửi lại tất cả ngay',
  notSent: 'Chưa gửi được hết. Phiếu vẫn an toàn trên thiết bị.',
  captive: 'Chưa gửi được: Wi-Fi này cần đăng nhập trước.',
  home: 'Về trang đầu',

  ways: {
    title: 'Nếu thiết bị này không gửi được',
    lead: 'Phiếu đã niêm phong: lưu thành tệp rồi đưa cho nơi tổ chức, hoặc cho một thiết bị khác quét các mã QR để gửi thay. Phiếu vẫn nằm trên thiết bị này; đến bằng hai đường cũng chỉ tính một lần.',
    save: 'Lưu thành tệp',
    saved: 'Đã tạo tệp. Phiếu vẫn nằm trên thiết bị.',
    show: 'Hiện mã QR',
    hide: 'Ẩn mã QR',
    codes: (count: number) =>
      count === 1
        ? 'Một mã QR.'
        : `${count} mã QR, tự đổi; giữ thiết bị quét trước màn hình đến khi đủ.`,
  },

  unsaved: {
    why: 'Thiết bị đã hết chỗ nên phiếu chỉ còn nằm trong trang này. Phiếu đã niêm phong. Xin đừng đóng trang trước khi đã gửi, lưu thành tệp hoặc cho thiết bị khác quét mã.',
    send: 'Gửi ngay',
    sending: 'Đang gửi…',
    failed: 'Chưa gửi được. Xin kiểm tra mạng rồi bấm lại, hoặc dùng một cách khác dưới đây.',
    kept: 'Xin cảm ơn Ông/Bà! Nơi nhận đã lưu phiếu. Mã biên nhận:',
  },

  take: {
    title: 'Gửi thay cho thiết bị khác',
    lead: 'Nhận phiếu đã niêm phong từ tệp hoặc từ mã QR của thiết bị khác. Thiết bị này không đọc được bên trong.',
    file: 'Chọn tệp (phieu-….json)',
    scan: 'Quét mã QR',
    stop: 'Dừng quét',
    progress: (have: number, of: number) => `Đã quét ${have}/${of} mã.`,
    noCamera: 'Không mở được máy ảnh. Xin cho phép dùng máy ảnh, hoặc chọn tệp.',
    taken: (count: number) => `Đã nhận ${count} phiếu; thiết bị này sẽ gửi.`,
    known: (count: number) => `${count} phiếu đã có trên thiết bị này.`,
    nothing: 'Không có phiếu nào trong đó.',
    full: 'Thiết bị này không còn chỗ để nhận phiếu.',
  },
}
