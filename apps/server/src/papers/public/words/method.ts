/** How a result is computed and checked. */
import type { Bilingual } from '@phieu/survey'
import type { OpenTableName } from '@phieu/publication'

export const method = {
  title: { vi: 'Phương pháp tính và cách kiểm tra', en: 'The method, and how to check the result' },
  lead: {
    vi: 'Ai cũng tính lại được kết quả này từ dữ liệu đã công bố.',
    en: 'Anyone can compute this result again from the published data.',
  },
  short: {
    vi: [
      'Mỗi phiếu trả lời các tiêu chí mà nhóm đối tượng của người trả lời được hỏi về một đơn vị. Trả lời “không có ý kiến” không được tính.',
      'Ở mỗi tiêu chí, câu trả lời của từng nhóm thành một tỷ lệ từ 0 đến 1; tỷ lệ của tiêu chí là trung bình có trọng số của các nhóm, nhân với điểm tối đa. Nhóm nhiều phiếu không lấn át nhóm ít phiếu.',
      'Chỉ số = (điểm thẩm định + điểm điều tra xã hội học + điểm thưởng − điểm trừ) / điểm tối đa × 100. Mọi phép tính dùng phân số chính xác; chỉ làm tròn khi in, và xếp hạng theo giá trị chưa làm tròn.',
      'Khoảng tin cậy 95% và khoảng thứ hạng cho biết kết quả có thể khác đi bao nhiêu nếu hỏi những người khác. Việc lặp lại ngẫu nhiên bắt đầu từ một mã số đã công bố nên ai cũng lặp lại được.',
      'Mức thay đổi tính bằng điểm phần trăm, chỉ giữa cùng một đơn vị và cùng một bộ chỉ số.',
    ],
    en: [
      'A ballot answers the items that the respondent’s group is asked about one unit. “No opinion” is not counted.',
      'In each item a group’s answers become a share of 0 to 1; the item’s share is the weighted mean over the groups, times its maximum points. A group with many ballots does not drown a small one.',
      'Index = (assessed points + survey points + bonus − penalty) / maximum points × 100. All of it is computed with exact fractions; figures are rounded only where they are printed, and ranks compare unrounded values.',
      'The 95% intervals and rank ranges say how different the result might have been had others been asked. The replicates start from a published seed, so anyone can repeat them.',
      'Changes are in percentage points, and only between the same unit and the same definition.',
    ],
  },
  shortTitle: { vi: 'Tóm tắt', en: 'In short' },
  verify: { vi: 'Tự kiểm tra', en: 'Check it yourself' },
  verifySteps: {
    vi: ['Tải gói dữ liệu:', 'Trong bản mã nguồn của chương trình, chạy:'],
    en: ['Download the data package:', 'In a copy of the program’s source, run:'],
  },
  verifyResult: {
    vi: 'Lệnh tính lại toàn bộ từ gói và trả lời “EQUAL” (khớp), hoặc “NOT EQUAL” cùng từng chỗ không khớp. Số liệu của nhóm nhỏ bị ẩn trong gói công khai, nên lệnh nói rõ phần nào không tính lại được.',
    en: 'It computes everything again from the package and says EQUAL, or NOT EQUAL with every place that differs. Small groups are hidden in the public package, so it says what it could not compute again.',
  },
  digestCheck: {
    vi: 'Mã kiểm tra của gói (SHA-256) phải là:',
    en: 'The package’s SHA-256 must be:',
  },
  data: { vi: 'Dữ liệu mở', en: 'Open data' },
  dataLead: {
    vi: 'Tên cột bằng tiếng Anh, giống nhau ở cả hai ngôn ngữ; số thập phân dùng dấu chấm.',
    en: 'The columns have the same names in both languages; decimals have a point.',
  },
  tables: {
    index: { vi: 'Chỉ số và thứ hạng của từng đơn vị', en: 'Index and rank of each unit' },
    groups: {
      vi: 'Số phiếu, số phiếu hiệu dụng và hệ số thiết kế theo nhóm đối tượng',
      en: 'Ballots, what they are worth and design effects by respondent group',
    },
    areas: { vi: 'Điểm của từng đơn vị theo lĩnh vực', en: 'Points of each unit by area' },
    items: {
      vi: 'Điểm điều tra theo tiêu chí và nhóm đối tượng, nhóm nhỏ được ẩn',
      en: 'Survey points by item and respondent group, small groups hidden',
    },
    year: {
      vi: 'Giá trị của cả năm, nơi một năm có hai đợt',
      en: 'The value of the year, where it has two rounds',
    },
  } satisfies Record<OpenTableName, Bilingual>,
  parameters: { vi: 'Các tham số', en: 'Parameters' },
  methodVersion: { vi: 'Phiên bản phương pháp', en: 'Version of the method' },
  definition: { vi: 'Bộ chỉ số', en: 'Definition' },
  version: { vi: 'phiên bản', en: 'version' },
  registry: { vi: 'Danh sách đơn vị', en: 'Registry of units' },
  seed: { vi: 'Mã khởi tạo ngẫu nhiên', en: 'Seed of the replicates' },
  replicates: { vi: 'Số lần mô phỏng', en: 'Replicates' },
  full: { vi: 'Toàn văn phương pháp', en: 'The method in full' },
  fullLanguage: {
    vi: 'Bản toàn văn bằng tiếng Anh, nguyên văn trong gói dữ liệu.',
    en: 'As it stands in the data package.',
  },
  noText: {
    vi: 'Toàn văn phương pháp nằm trong gói dữ liệu.',
    en: 'The full text of the method is in the data package.',
  },
}
