import type { Bilingual } from '@phieu/survey'

/** What was read or taken out. */
export const takingOut = {
  'aggregates.exported': { vi: 'tải số liệu tổng hợp', en: 'exported aggregates' },
  'annex.exported': { vi: 'tải phụ lục dự thảo', en: 'exported a draft annex' },
  'backup.taken': { vi: 'tải bản sao lưu', en: 'downloaded a backup' },
  'ballot.read': { vi: 'xem một phiếu', en: 'read a ballot' },
  'definition.exported': { vi: 'tải bộ chỉ số', en: 'exported a definition' },
  'enrolment.printed': { vi: 'in phiếu đăng ký thiết bị', en: 'printed enrolments of devices' },
  'export.begun': { vi: 'bắt đầu xuất số liệu', en: 'began an export' },
  'export.cancelled': { vi: 'dừng xuất số liệu', en: 'cancelled an export' },
  'export.taken': { vi: 'tải tệp đã xuất', en: 'downloaded an export' },
  'insider-reminders.exported': { vi: 'tải danh sách nhắc', en: 'exported reminders' },
  'invitation.exported': { vi: 'tải thư mời trả lời', en: 'exported invitations to answer' },
  'link.exported': { vi: 'tải danh sách liên kết mở', en: 'exported the open links' },
  'link.printed': { vi: 'in mã QR', en: 'printed QR codes' },
  'log.exported': { vi: 'tải nhật ký', en: 'exported the log' },
  'objection-file.exported': {
    vi: 'tải tệp kèm kiến nghị',
    en: 'exported the file of an objection',
  },
  'package.exported': { vi: 'tải gói dữ liệu đầy đủ', en: 'exported the whole package' },
  'progress.exported': { vi: 'tải bảng tiến độ', en: 'exported the progress' },
  'refused.read': { vi: 'xem phiếu không hợp lệ', en: 'read a refused ballot' },
  'registry.exported': { vi: 'tải danh sách đơn vị', en: 'exported a registry' },
  'working-copy.exported': { vi: 'tải bản sửa bộ chỉ số', en: 'exported an edited definition' },
  'invitation.printed': { vi: 'in mã của lô thư mời', en: 'printed the codes of a batch' },
  'invitation.shown': { vi: 'xem mã của lô thư mời', en: 'looked at the codes of a batch' },
} satisfies Record<string, Bilingual>
