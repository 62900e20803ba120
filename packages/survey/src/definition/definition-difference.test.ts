import { describe, expect, test } from 'vitest'
import { smallDefinition } from '../../fixtures/small-definition.ts'
import {
  compareDefinitions,
  Definition,
  toWorkingDefinition,
  type WorkingDefinition,
} from '../index.ts'

const small = () => toWorkingDefinition(Definition.parse(smallDefinition()))

describe('the difference between two definitions', () => {
  test('is nothing where both say the same', () => {
    expect(compareDefinitions(small(), small())).toEqual([])
  })

  test('says in sentences what happened to an item', () => {
    const sentences = sentencesAfter(({ blocks: [block] }) => {
      Object.assign(block!.items[0]!, {
        maxPoints: 1.25,
        groups: ['ND'],
        vi: 'Khác',
        rule: { kind: 'optionPercent', percent: { 1: 0, 2: 62.5 } },
        groupWeights: { ND: 2 },
      })
    })

    expect(sentences).toEqual([
      'Tiêu chí thành phần A1: sửa lời tiếng Việt.',
      'Tiêu chí thành phần A1: điểm tối đa: từ 1 thành 1,25.',
      'Tiêu chí thành phần A1: nhóm được hỏi: từ ND, DN thành ND.',
      'Tiêu chí thành phần A1: quy tắc: từ quy tắc chung thành tỷ lệ từng phương án (1 = 0 %; 2 = 62,5 %).',
      'Tiêu chí thành phần A1: trọng số các nhóm: từ trọng số chung thành ND = 2.',
    ])
  })

  test('keeps the words before and after', () => {
    const after = small()
    after.blocks[0]!.items[1]!.en = 'Two and a half'

    expect(compareDefinitions(small(), after)).toEqual([
      {
        kind: 'changed',
        part: { vi: 'Khối A', en: 'Block A' },
        sentence: {
          vi: 'Tiêu chí thành phần A2: sửa bản tiếng Anh.',
          en: 'Item A2: the English text was changed.',
        },
        wording: { before: 'Two', after: 'Two and a half' },
      },
    ])
  })

  test('names what came and what went, and what stands elsewhere', () => {
    const sentences = sentencesAfter((definition) => {
      const [block] = definition.blocks
      const [, second] = block!.items
      block!.items = [{ ...second!, id: 'A3', vi: 'Ba' }]
      definition.blocks.push({ ...structuredClone(block!), id: 'B', items: [second!] })
      definition.areas.reverse()
    })

    expect(sentences).toEqual([
      'Lĩnh vực: thứ tự đã đổi.',
      'Khối B được thêm: “Sở”.',
      'Tiêu chí thành phần A1 bị bỏ: “Một”.',
      'Tiêu chí thành phần A3 được thêm: “Ba”.',
    ])
  })

  test('follows an item into another block', () => {
    const before = small()
    before.blocks.push({ ...structuredClone(before.blocks[0]!), id: 'B', items: [] })
    const after = structuredClone(before)
    after.blocks[1]!.items.push({ ...after.blocks[0]!.items.pop()!, maxPoints: 3 })

    expect(compareDefinitions(before, after).map(({ sentence }) => sentence.vi)).toEqual([
      'Tiêu chí thành phần A2 chuyển khối: từ khối A thành khối B.',
      'Tiêu chí thành phần A2: điểm tối đa: từ 2 thành 3.',
    ])
  })

  test('tells rules and settings in words', () => {
    const sentences = sentencesAfter((definition) => {
      definition.source = 'Quyết định mới'
      definition.scoring = {
        rule: { kind: 'banded', bands: [{ from: 50, earns: 62.5 }] },
        groupWeights: { DN: 2 },
        minimumN: 5,
        withoutGroup: 'zero',
        rankMinimum: { ballots: 30, groupBallots: 5 },
      }
      definition.annual = { kind: 'weighted', h1: 1, h2: 2 }
      definition.respondentGroups[1]!.outsider = true
      definition.scales[0]!.options.pop()
    })

    expect(sentences).toEqual([
      'Nguồn được sửa.',
      'Nhóm DN: người ngoài cơ quan: từ không thành có.',
      'Thang S3, phương án 9 bị bỏ: “Không có ý kiến”.',
      'Quy tắc chung: từ trung bình tuyến tính thành theo ngưỡng (≥ 50 % → 62,5 %).',
      'Trọng số các nhóm: từ các nhóm như nhau thành DN = 2.',
      'Số trả lời tối thiểu: từ 1 thành 5.',
      'Số phiếu tối thiểu để xếp hạng: từ không có thành 30, mỗi nhóm 5.',
      'Tiêu chí thành phần không nhóm nào tính được: từ giảm điểm tối đa thành tính 0 điểm.',
      'Kết quả cả năm: từ chỉ 6 tháng cuối năm thành theo trọng số 1 : 2.',
    ])
  })
})

function sentencesAfter(change: (definition: WorkingDefinition) => void): string[] {
  const after = small()
  change(after)
  return compareDefinitions(small(), after).map(({ sentence }) => sentence.vi)
}
