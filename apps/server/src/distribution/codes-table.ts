import { groupCode, type Bilingual, type Language } from '@phieu/survey'
import type { Column, ExportTable } from '../exports/table.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Batch } from '../store/distribution/batch-store.ts'
import type { FreshCodes } from './one-hour-codes.ts'
import { groupNameOf } from './link-rows.ts'

/** The codes of a bulk for a mail merge, an SMS provider or Zalo: a row for each invitation. */
export function codesTable(
  plan: RoundPlan,
  batch: Batch,
  codes: FreshCodes['codes'],
  { publicUrl, language }: { publicUrl: string; language: Language },
): ExportTable {
  const group = groupNameOf(plan, batch.group)[language]
  const host = publicUrl.replace(/^https?:\/\//, '')
  return {
    language,
    columns,
    rows: codes.map(({ code, unit: id }) => {
      const unit = plan.units.get(id)?.name ?? id
      const address = `${publicUrl}/i#${code}`
      return [
        groupCode(code),
        address,
        `${host}/i`,
        id,
        unit,
        group,
        message(plan.round.organiser.vi, unit, address).vi,
      ]
    }),
  }
}

/** What is sent by SMS or Zalo: who asks, about whom, where, and that it is for one ballot. */
const message = (organiser: string, unit: string, address: string) => ({
  vi: `${organiser} mời Ông/Bà cho ý kiến về ${unit}: ${address} (dùng một lần, không ghi tên).`,
})

function column(id: string, title: Bilingual, meaning: Bilingual): Column {
  return { id, kind: 'text', title, meaning }
}

const columns: readonly Column[] = [
  column(
    'code',
    { vi: 'Mã thư mời', en: 'Code' },
    {
      vi: 'Mã dùng một lần, viết theo nhóm để đọc và gõ; chỉ có trong tệp này',
      en: 'Good for one ballot, in groups to be read and typed; it stands in this file only',
    },
  ),
  column(
    'address',
    { vi: 'Địa chỉ', en: 'Address' },
    {
      vi: 'Mở thẳng phiếu',
      en: 'Opens the ballot at once',
    },
  ),
  column(
    'short_address',
    { vi: 'Địa chỉ ngắn', en: 'Short address' },
    {
      vi: 'Nơi gõ mã bằng tay',
      en: 'Where the code is typed by hand',
    },
  ),
  column(
    'unit',
    { vi: 'Mã cơ quan', en: 'Unit id' },
    {
      vi: 'Cơ quan được cho ý kiến',
      en: 'The unit that is rated',
    },
  ),
  column(
    'unit_name',
    { vi: 'Cơ quan', en: 'Unit' },
    {
      vi: 'Tên cơ quan được cho ý kiến',
      en: 'The name of the unit that is rated',
    },
  ),
  column(
    'group',
    { vi: 'Nhóm đối tượng', en: 'Group' },
    {
      vi: 'Người nhận trả lời với tư cách',
      en: 'As whom the person answers',
    },
  ),
  column(
    'message_vi',
    { vi: 'Nội dung tin nhắn', en: 'Message (vi)' },
    {
      vi: 'Tin nhắn SMS hoặc Zalo soạn sẵn',
      en: 'A ready message for SMS or Zalo, in Vietnamese',
    },
  ),
]
