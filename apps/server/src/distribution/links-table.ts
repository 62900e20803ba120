import { groupCode, type Bilingual, type Language } from '@phieu/survey'
import { channelWords, linkStateWords, wordsAndCodes } from '../exports/code-words.ts'
import type { Column, ColumnKind, ExportTable } from '../exports/table.ts'
import { linkAddress } from './make-codes.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Link } from '../store/distribution/link-store.ts'
import { groupNameOf } from './link-rows.ts'

/** Open links with their addresses and counts: to be passed on, or looked through. */
export function linksTable(
  plan: RoundPlan,
  links: readonly Link[],
  { publicUrl, language }: { publicUrl: string; language: Language },
): ExportTable {
  return {
    language,
    columns,
    rows: links.map((link) => [
      link.unit,
      plan.units.get(link.unit)?.name ?? link.unit,
      groupNameOf(plan, link.group)[language],
      channelWords[link.channel][language],
      link.label ?? null,
      linkAddress(publicUrl, link.code),
      groupCode(link.code),
      linkStateWords[link.state][language],
      link.opensOn ?? null,
      link.closesOn ?? null,
      link.opened,
      link.kept,
    ]),
  }
}

function column(id: string, kind: ColumnKind, title: Bilingual, meaning = title): Column {
  return { id, kind, title, meaning }
}

const columns: readonly Column[] = [
  column('unit', 'text', { vi: 'Mã cơ quan', en: 'Unit id' }),
  column('unit_name', 'text', { vi: 'Cơ quan', en: 'Unit' }),
  column('group', 'text', { vi: 'Nhóm đối tượng', en: 'Group' }),
  column('channel', 'text', { vi: 'Kênh', en: 'Channel' }, wordsAndCodes(channelWords)),
  column('label', 'text', { vi: 'Nhãn', en: 'Label' }),
  column('address', 'text', { vi: 'Địa chỉ', en: 'Address' }),
  column('code', 'text', { vi: 'Mã', en: 'Code' }),
  column('state', 'text', { vi: 'Trạng thái', en: 'State' }, wordsAndCodes(linkStateWords)),
  column('opens_on', 'day', { vi: 'Mở từ ngày', en: 'Opens on' }),
  column('closes_on', 'day', { vi: 'Đóng sau ngày', en: 'Closes after' }),
  column('opened', 'count', { vi: 'Lượt mở', en: 'Opened' }),
  column('kept', 'count', { vi: 'Phiếu thu về', en: 'Ballots' }),
]
