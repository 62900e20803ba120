import type { Bilingual } from '@phieu/survey'

/** Who did it: roles of accounts, and what else can do something. */
export const actors: Readonly<Record<string, Bilingual>> = {
  admin: { vi: 'Quản trị', en: 'Admin' },
  supervisor: { vi: 'Giám sát viên', en: 'Supervisor' },
  interviewer: { vi: 'Điều tra viên', en: 'Interviewer' },
  council: { vi: 'Hội đồng thẩm định', en: 'Appraisal council' },
  unit: { vi: 'Đơn vị được đánh giá', en: 'Rated unit' },
  device: { vi: 'Một thiết bị', en: 'A phone' },
  stranger: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
  token: { vi: 'Mã truy cập API', en: 'API token' },
  system: { vi: 'Máy chủ', en: 'The server' },
}
