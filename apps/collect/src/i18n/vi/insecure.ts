/** At an address without https, where no ballot can be kept or sent. */
export const vi = {
  title: 'Địa chỉ này chưa an toàn',
  text: 'Trình duyệt chỉ cho lưu và gửi phiếu qua địa chỉ https. Xin mở lại địa chỉ bắt đầu bằng https://, hoặc báo cho nơi đã gửi liên kết.',
}
