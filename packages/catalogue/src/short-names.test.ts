import { shortName } from '@phieu/survey'
import { expect, test } from 'vitest'
import { loadDefinition } from './index.ts'

test('every shortened name of the shipped definition says by itself what it names', () => {
  const definition = loadDefinition()
  const names = [...definition.areas, ...definition.respondentGroups, ...definition.blocks]
  const shortened = (['vi', 'en'] as const).map((language) =>
    names
      .map((named) => named[language])
      .filter((name) => shortName(name) !== name)
      .map(shortName),
  )

  expect(shortened).toMatchInlineSnapshot(`
    [
      [
        "Công tác chỉ đạo",
        "Cải cách thủ tục hành chính và thực hiện cơ chế một cửa",
        "Xây dựng, phát triển chính quyền điện tử",
        "Tác động của cải cách hành chính đến người dân",
        "Giám đốc/thủ trưởng sở",
        "Trưởng phòng chuyên môn",
        "Chủ tịch UBND quận",
        "Chủ tịch UBND cấp xã",
        "Doanh nghiệp, tổ chức",
        "Đơn vị sử dụng ngân sách",
        "UBND quận, huyện",
        "Cơ quan Trung ương trên địa bàn: Thuế, Kho bạc, Hải quan",
        "Cơ quan Trung ương trên địa bàn: Bảo hiểm xã hội",
      ],
      [
        "Administrative-procedure reform",
        "Impact of PAR on people",
        "Chairs of district PCs",
        "Chairs of communes",
        "Businesses, organisations",
        "District People's Committees",
        "Central agencies: Tax, Treasury, Customs",
        "Central agency: Social Insurance",
      ],
    ]
  `)
})

test('a comma ends no name while a verb before it still waits for its object', () => {
  expect(shortName('7. Xây dựng, phát triển chính quyền điện tử, chính quyền số')).toBe(
    '7. Xây dựng, phát triển chính quyền điện tử',
  )
  expect(shortName('Quản lý, sử dụng tài sản công')).toBe('Quản lý, sử dụng tài sản công')
  expect(shortName('Sở (và tương đương)')).toBe('Sở')
  expect(shortName('Sở Y tế (gồm Chi cục (cũ))')).toBe('Sở Y tế')
  expect(shortName('Sở Y tế (gồm Chi cục (cũ')).toBe('Sở Y tế')
  expect(shortName('Cơ quan: Thuế, Kho bạc')).toBe('Cơ quan: Thuế, Kho bạc')
  expect(shortName('(chưa đặt tên)')).toBe('(chưa đặt tên)')
})
