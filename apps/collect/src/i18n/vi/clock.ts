export const vi = {
  ahead: (time: string) => `Đồng hồ của máy nhanh ${time}.`,
  behind: (time: string) => `Đồng hồ của máy chậm ${time}.`,
  todo: 'Bật tự động đặt ngày giờ trong phần cài đặt của máy; nếu không, phiếu mang ngày sai.',
}
