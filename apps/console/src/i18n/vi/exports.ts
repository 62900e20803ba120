/** Taking data out of a round. */
import { n } from './common/numbers.ts'

export const exports = {
  title: 'Xuất số liệu',
  lead: 'Mỗi tệp đi kèm bảng giải thích cột, bộ lọc đã dùng, thời điểm và mã SHA-256. Tệp chỉ tải được khi đã ghi xong trọn vẹn, và chỉ người tạo tải được, trong một ngày.',
  ready: (count: number) =>
    count === 0 ? 'Chưa có tệp nào để tải' : `${n(count)} tệp đã sẵn sàng để tải`,
  writing: (count: number) => `Đang ghi ${n(count)} tệp`,
  jobs: 'Các tệp của Ông/Bà',
  none: 'Chưa xuất tệp nào trong một ngày qua',
  noneWhy:
    'Chọn một bảng ở dưới rồi bấm “Bắt đầu xuất”. Có thể đóng trang này trong lúc tệp được ghi; khi quay lại, tệp ở đây.',
  table: 'Bảng',
  state: 'Tình trạng',
  begun: 'Bắt đầu',
  file: 'Tệp',
  states: {
    waiting: 'đang chờ tệp trước ghi xong',
    running: 'đang đọc số liệu',
    done: 'đã xong, trọn vẹn',
    failed: 'không xong: máy chủ gặp lỗi, không có tệp nào được giữ lại. Hãy thử lại.',
    cancelled: 'đã hủy, không có tệp nào được giữ lại',
  },
  progress: (done: string, total: string) => `đã ghi ${done}/${total} dòng`,
  download: 'Tải xuống',
  inFile: (size: string, rows: string) => `${size}, ${rows} dòng;`,
  until: (moment: string) => `giữ đến ${moment}`,
  digest: 'Mã SHA-256 của tệp',
  cancel: 'Hủy',
  cancelling: 'Đang hủy…',
  new: 'Xuất một tệp mới',
  begin: 'Bắt đầu xuất',
  hasBegun: 'Đã bắt đầu ghi tệp.',
  toJobs: 'Xem tệp đang ghi ở đầu trang',
  elsewhere: 'Tiến độ thu phiếu theo khối, đơn vị, nhóm, kênh, điều tra viên và ngày được tải ở',
  progressPage: 'trang Thực địa',
  inside: {
    items:
      'Mỗi dòng là một đơn vị × tiêu chí thành phần × nhóm: số câu trả lời, tỷ lệ, khoảng tin cậy, điểm. Ô có quá ít người trả lời được ẩn.',
    areas: 'Mỗi dòng là một đơn vị × lĩnh vực: điểm, điểm tối đa, khoảng tin cậy.',
    ballots:
      'Mỗi dòng là một phiếu, theo thứ tự ngẫu nhiên, không mã phiếu, chỉ có tuần. Vẫn là dữ liệu cá nhân: chỉ dùng để phân tích.',
    texts: 'Câu trả lời bằng chữ của các câu hỏi thêm, tách khỏi các câu trả lời khác.',
    contacts:
      'Mỗi dòng là một lần điều tra viên tìm gặp mà không có phiếu, với kết quả (từ chối, không gặp…). Không có thông tin về người được tìm.',
    log: 'Ai làm việc gì lúc nào, với chuỗi mã băm.',
  },
  format: 'Dạng tệp',
  formats: {
    xlsx: {
      name: 'Excel (XLSX)',
      inside: 'Một tệp: số liệu, bảng giải thích cột và nguồn gốc ở các trang tính riêng.',
    },
    csv: {
      name: 'CSV',
      inside:
        'Tệp nén ZIP; CSV mở thẳng bằng Excel của ngôn ngữ đã chọn, dấu tiếng Việt giữ nguyên.',
    },
    sav: {
      name: 'SPSS (SAV)',
      inside:
        'Tệp nén ZIP; có nhãn biến, nhãn giá trị, giá trị khuyết. Mở được bằng SPSS, PSPP, R, Stata.',
    },
    json: { name: 'JSON', inside: 'Tệp nén ZIP; cho người viết chương trình.' },
  },
  language: 'Ngôn ngữ của tệp',
  languages: { vi: 'Tiếng Việt', en: 'Tiếng Anh' },
  filters: 'Lọc',
  filtersLead: 'Không chọn gì thì lấy tất cả. Bộ lọc được ghi lại trong tệp.',
  everything: 'Tất cả',
  filter: {
    blocks: 'Khối',
    units: 'Đơn vị',
    groups: 'Nhóm đối tượng',
    channels: 'Kênh',
    from: 'Từ ngày',
    to: 'Đến ngày',
    review: 'Tình trạng duyệt',
  },
  review: { counted: 'Được tính', held: 'Chờ xem xét', excluded: 'Bị loại' },
}
