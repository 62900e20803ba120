/** Results of earlier rounds of which only the print is left. */
import { n } from './common/numbers.ts'

export const previousResults = {
  title: 'Kết quả các năm trước',
  none: 'Chưa có kết quả của năm trước nào',
  some: (results: number) => `Có ${n(results)} kết quả của các năm trước`,
  lead: 'Kết quả đã công bố trước khi có hệ thống này, giữ nguyên số chữ số thập phân như bản in. Đợt mới được so với một kết quả ở đây hoặc với một đợt đã công bố.',
  add: 'Thêm kết quả',
  back: 'Các đợt đánh giá',
  added: 'Đã thêm kết quả.',
  id: 'Mã',
  idHint: 'Chữ thường, số và dấu gạch nối, ví dụ hanoi-2023. Thêm rồi thì không đổi được.',
  year: 'Năm',
  half: 'Phần của năm',
  wholeYear: 'Cả năm',
  first: '6 tháng đầu năm',
  second: '6 tháng cuối năm',
  period: (year: number, half: 1 | 2 | undefined) =>
    half === undefined ? `${year}` : `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`,
  known: (id: string, definition: string) => `mã ${id}, bộ chỉ số ${definition}`,
  definition: 'Bộ chỉ số',
  definitionHint: 'Mã bộ chỉ số đã dùng để đo; bộ khác thì không so sánh được.',
  source: 'Nguồn',
  sourceHint: 'Ví dụ: Quyết định công bố số 123/QĐ-UBND ngày 15/03/2024.',
  synthetic: 'Số liệu giả lập',
  units: 'Đơn vị',
  file: 'Tệp kết quả',
  fileLead:
    'CSV hoặc XLSX (mọi ô là chữ) có các cột unit_id, index_percent, rank, area_1, area_2…; hoặc JSON đã có đủ mọi thông tin.',
  json: 'Tệp JSON: mã, năm, bộ chỉ số và nguồn lấy từ tệp.',
  do: 'Thêm kết quả',
  doing: 'Đang thêm…',
  conflict: 'Chưa thêm được: đã có một kết quả khác mang mã này. Hãy dùng mã khác.',
  malformed:
    'Chưa thêm được: thông tin hoặc tệp không đúng mẫu. Hãy kiểm tra mã, năm, bộ chỉ số, nguồn và các cột của tệp.',
  notJson: 'Chưa thêm được: tệp JSON không đúng mẫu.',
  doubtful: (places: number, more: boolean) =>
    `Chưa thêm: có ${more ? 'ít nhất ' : ''}${n(places)} chỗ cần xem lại trong tệp. Sửa tệp, hoặc đánh dấu dưới đây nếu các chỗ ấy đúng.`,
  accept: 'Đã xem các chỗ trên, số liệu đúng như vậy (kết quả đã thêm thì không sửa được)',
  faulty: (faults: number, more: boolean) =>
    `Chưa thêm được: tệp có ${more ? 'ít nhất ' : ''}${n(faults)} lỗi. Hãy sửa rồi chọn lại tệp.`,
}
