import { endpoints } from '@phieu/office'
import type { Act } from './act.ts'

/** What is looked at, entered and taken out. */
export const judgeActs: readonly Act[] = [
  {
    name: { vi: 'Duyệt phiếu chưa quyết định', en: 'Review undecided ballots' },
    also: { vi: 'phiếu có dấu hiệu bất thường', en: 'flagged, doubtful' },
    to: '/review?flag=any&decided=no',
    roles: endpoints.decideBallots.who,
  },
  {
    name: { vi: 'Xem phiếu chờ xem xét', en: 'See held ballots' },
    also: { vi: 'phiếu tạm giữ', en: 'review, waiting' },
    to: '/review?review=held',
    roles: endpoints.listReview.who,
  },
  {
    name: { vi: 'Xem phiếu bị loại', en: 'See excluded ballots' },
    also: { vi: 'không tính', en: 'review, not counted' },
    to: '/review?review=excluded',
    roles: endpoints.listReview.who,
  },
  {
    name: { vi: 'Duyệt phiếu trả lời quá nhanh', en: 'Review ballots answered too fast' },
    also: { vi: 'dấu hiệu bất thường', en: 'flagged, haste' },
    to: '/review?flag=fast',
    roles: endpoints.decideBallots.who,
  },
  {
    name: { vi: 'Duyệt phiếu trả lời cùng một mức', en: 'Review straight-lined ballots' },
    also: { vi: 'dấu hiệu bất thường, chọn một cột', en: 'flagged, same answer' },
    to: '/review?flag=straight',
    roles: endpoints.decideBallots.who,
  },
  {
    name: { vi: 'Duyệt phiếu trùng lặp', en: 'Review duplicate ballots' },
    also: { vi: 'giống nhau, dấu hiệu bất thường', en: 'flagged, alike' },
    to: '/review?flag=duplicate',
    roles: endpoints.decideBallots.who,
  },
  {
    name: { vi: 'Duyệt phiếu gửi dồn dập', en: 'Review bursts of ballots' },
    also: { vi: 'dấu hiệu bất thường, hàng loạt', en: 'flagged, many at once' },
    to: '/review?flag=burst',
    roles: endpoints.decideBallots.who,
  },
  {
    name: { vi: 'So sánh điều tra viên', en: 'Compare interviewers' },
    also: { vi: 'bất thường, duyệt phiếu', en: 'review, effects' },
    to: '/review/interviewers',
    roles: endpoints.listInterviewerReports.who,
  },
  {
    name: { vi: 'Rút mẫu kiểm tra lại', en: 'Draw back-checks' },
    also: { vi: 'hậu kiểm, gọi lại', en: 'sample, call back' },
    to: '/review/back-checks',
    roles: endpoints.drawBackChecks.who,
  },
  {
    name: { vi: 'Đặt ngưỡng của dấu hiệu', en: 'Set the limits of flags' },
    also: { vi: 'giới hạn, bất thường', en: 'thresholds' },
    to: '/review/flags',
    roles: endpoints.changeFlagLimits.who,
  },
  {
    name: { vi: 'Nhận phiếu vào hòm', en: 'Take ballots into the box' },
    also: { vi: 'tệp cứu phiếu, phiếu giấy', en: 'rescued file, paper' },
    to: '/box/take-in',
    roles: endpoints.takeIn.who,
  },
  {
    name: { vi: 'Mở hòm phiếu', en: 'Open the ballot box' },
    also: { vi: 'kiểm phiếu, tờ chìa khóa', en: 'count, key sheet' },
    to: '/box/open',
    roles: endpoints.openBox.who,
  },
  {
    name: { vi: 'Nhập điểm thẩm định', en: 'Import assessed points' },
    also: { vi: 'Excel, tệp mẫu', en: 'template, upload' },
    to: '/points/import',
    roles: endpoints.importAssessed.who,
  },
  {
    name: { vi: 'Sửa điểm thẩm định trong bảng', en: 'Edit assessed points in the table' },
    also: { vi: 'dán từ Excel', en: 'paste' },
    to: '/points',
    roles: endpoints.importAssessed.who,
  },
  {
    name: { vi: 'Thêm điểm thưởng hoặc điểm trừ', en: 'Add bonus or penalty points' },
    also: { vi: 'cộng điểm, trừ điểm', en: 'adjustments' },
    to: '/points/adjustments/new',
    roles: endpoints.enterAdjustment.who,
  },
  {
    name: { vi: 'Nhập kết quả đo lường riêng', en: 'Import scores from a separate survey' },
    also: { vi: 'SIPAS, hài lòng, bên ngoài', en: 'external' },
    to: '/points/external/import',
    roles: endpoints.importExternal.who,
  },
  {
    name: { vi: 'Xuất số liệu', en: 'Export data' },
    also: { vi: 'CSV, Excel, XLSX, SPSS, JSON, tải xuống, kết xuất', en: 'download' },
    to: '/exports',
    roles: endpoints.beginExport.who,
  },
  {
    name: { vi: 'Cập nhật kết quả', en: 'Compute the result again' },
    also: { vi: 'tính lại, thứ hạng', en: 'recompute, ranking' },
    to: '/result',
    roles: endpoints.getResult.who,
  },
  {
    name: { vi: 'Tải phụ lục quyết định', en: 'Download the annex' },
    also: { vi: 'dự thảo, thông báo, văn bản, DOCX', en: 'draft, announcement, document' },
    to: '/result',
    roles: endpoints.draftAnnex.who,
  },
]
