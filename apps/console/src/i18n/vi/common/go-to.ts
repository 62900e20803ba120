/** The field that finds everything by its name. */
import { n } from './numbers.ts'

export const goTo = {
  open: 'Tìm nhanh',
  title: 'Đến một trang, đơn vị, liên kết, người hoặc việc',
  hint: 'Gõ tên, không cần dấu',
  looking: 'Đang tìm…',
  nothing: 'Không tìm thấy gì.',
  chosen: (name: string, kind: string, at: number, of: number) =>
    `${name}, ${kind}, ${n(at)}/${n(of)}`,
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
