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
    word: 'thuật ngữ',
  },
}
