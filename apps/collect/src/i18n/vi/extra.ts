import type { ExtraFaultReason, ExtraQuestion } from '@phieu/survey'
import { formats } from '../format.ts'

type NumberQuestion = Extract<ExtraQuestion, { kind: 'number' }>

const { number } = formats.vi
const range = ({ min, max }: NumberQuestion) => `từ ${number(min)} đến ${number(max)}`

/** What is said beside extra questions, in Vietnamese; `en.ts` says the same. */
export const vi = {
  optional: 'Không bắt buộc.',
  how: (question: ExtraQuestion): string => {
    if (question.kind === 'multiple') return 'Có thể chọn nhiều ô.'
    if (question.kind === 'number') return `Nhập một số ${range(question)}.`
    if (question.kind === 'text') return `Tối đa ${number(question.maxLength)} ký tự.`
    return ''
  },
  hint: ({ kind }: ExtraQuestion): string =>
    kind === 'number' || kind === 'text'
      ? 'Câu trả lời được lưu ngay khi nhập.'
      : 'Chạm vào một ô để trả lời.',
  fault: (question: ExtraQuestion, reason: ExtraFaultReason): string => {
    if (question.kind === 'number') {
      if (reason === 'too-many-decimals') {
        return question.decimals === 0
          ? 'Xin nhập số nguyên, không có phần thập phân.'
          : `Xin nhập nhiều nhất ${question.decimals} chữ số sau dấu phẩy.`
      }
      return `Xin chỉ nhập một số ${range(question)}, ví dụ ${number(question.min)}.`
    }
    if (question.kind === 'text') return `Xin viết ngắn hơn, tối đa ${question.maxLength} ký tự.`
    return 'Lựa chọn này không kết hợp được với nhau. Xin chọn lại.'
  },
}
