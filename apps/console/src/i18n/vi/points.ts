/** What the office enters: assessed points and adjustments, scores and results from elsewhere. */
import { n } from './common/numbers.ts'

export const points = {
  parts: 'Các loại số liệu nhập',
  assessed: {
    title: 'Điểm thẩm định',
    all: (values: number) => `Đã có đủ ${n(values)} điểm thẩm định của đợt`,
    some: (fixed: number, expected: number) =>
      `Đã có ${n(fixed)}/${n(expected)} điểm thẩm định, còn thiếu ${n(expected - fixed)}`,
    none: (expected: number) => `Chưa có điểm thẩm định nào trong ${n(expected)} điểm cần có`,
    lead: 'Điểm do Hội đồng thẩm định chấm cho từng đơn vị và lĩnh vực. Đơn vị thiếu điểm thì chưa có chỉ số.',
    frozen: 'Đợt đã được duyệt hoặc công bố: điểm thẩm định không sửa được nữa.',
    readOnly: 'Tài khoản này chỉ được xem; người quản trị nhập điểm.',
    import: 'Nhập từ tệp',
    importTitle: 'Nhập điểm thẩm định',
    back: 'Điểm thẩm định',
    progress: (fixed: number, expected: number) => `${n(fixed)}/${n(expected)} điểm`,
    table: (block: string) => `Điểm thẩm định ${block}`,
    total: 'Cộng',
    max: (points: string) => `tối đa ${points}`,
    missing: 'thiếu',
    notApplicable: 'KAD',
    legend: 'KAD: tiêu chí không áp dụng cho đơn vị. “thiếu”: chưa nhập.',
    column: 'Cột',
  },
}
