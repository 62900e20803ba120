/** By which way a ballot came, or a link is handed out; one name each on every page. */
export const channels = {
  web: 'Trang web',
  desk: 'Tại quầy của đơn vị',
  post: 'Mã in ở nơi khác',
  zalo: 'Zalo',
  sms: 'Tin nhắn SMS',
  email: 'Thư điện tử',
  interview: 'Phỏng vấn',
  paper: 'Phiếu giấy',
  other: 'Kênh khác',
}
