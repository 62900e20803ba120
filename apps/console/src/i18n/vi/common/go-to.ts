/** The field that finds everything by its name. */
export const goTo = {
  open: 'Tìm nhanh',
  title: 'Đến một trang, đơn vị, liên kết, người hoặc việc',
  hint: 'Gõ tên, không cần dấu',
  nothing: 'Không tìm thấy gì.',
  kinds: {
    page: 'trang',
    act: 'việc',
    round: 'đợt',
    unit: 'đơn vị',
    link: 'liên kết',
    interviewer: 'điều tra viên',
    person: 'người dùng',
  },
  acts: {
    newRound: 'Lập đợt mới',
    invite: 'Mời người dùng',
    importRegistry: 'Nhập danh sách đơn vị',
    importDefinition: 'Nhập bộ chỉ số từ tệp',
    newLinks: 'Tạo liên kết mở',
    newInvitations: 'Tạo thư mời một lần',
    addInterviewers: 'Thêm điều tra viên',
    importPoints: 'Nhập điểm thẩm định',
  },
}
