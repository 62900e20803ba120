/**
 * `/components`, while the console is developed: every component with what it can look like, so that
 * whoever needs one finds it before making another. What stands here is sample text, for nobody to use.
 */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { EstimateAxis, EstimateTrack } from '../charts/estimate-track.tsx'
import { scaleOf } from '../charts/estimate-scale.ts'
import { ProgressBar } from '../charts/progress-bar.tsx'
import { ShareBar } from '../charts/share-bar.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { ConfirmAction } from './confirm-action.tsx'
import { CopyField } from './copy-field.tsx'
import { DataTable, type Column } from './table/data-table.tsx'
import { EmptyState } from './empty-state.tsx'
import { FailureNote } from './failure-note.tsx'
import { FigureRow } from './figure-row.tsx'
import { FileField } from './file-field.tsx'
import { FormSection } from './form-section.tsx'
import { Message } from './message.tsx'

export function Component() {
  const [none, setNone] = useState(false)
  return (
    <>
      <PageHead
        title="Components"
        lead="What the console is made of. Look here before making one."
      />
      <FormSection title="Message, FailureNote" lead="What came of something, in one sentence.">
        <Message tone="good">Đã lưu 12 liên kết.</Message>
        <Message tone="care">Đợt này đã duyệt; không còn thay đổi được.</Message>
        <Message tone="bad">Không kết nối được máy chủ.</Message>
        <FailureNote failure={{ trouble: 'conflict', faults: [] }} />
      </FormSection>
      <FormSection title="FigureRow" lead="The figures of a page at a glance.">
        <FigureRow
          figures={[
            { value: '1.204', label: 'Phiếu đã tính' },
            { value: '7', label: 'Phiếu cần xem', note: '2 phiếu mới', tone: 'care' },
            { value: '81,35', label: 'Điểm', note: '95%: 79,90 – 82,80' },
          ]}
        />
      </FormSection>
      <FormSection title="DataTable" lead="Every list: search, order, pages, choice, empty state.">
        <Button variant="default" size="xs" onClick={() => setNone(!none)}>
          {none ? 'Có dòng' : 'Không có dòng'}
        </Button>
        <DataTable
          caption="Đơn vị"
          columns={columns}
          rows={none ? [] : units}
          rowId={({ id }) => id}
          search={({ name }) => name}
          empty={{ title: 'Chưa có đơn vị', lead: 'Nhập danh mục trước.' }}
        />
      </FormSection>
      <FormSection title="EmptyState" lead="What comes first where there is nothing yet.">
        <EmptyState title="Chưa có phiếu" lead="Mở liên kết của người dân và trả lời thử." />
      </FormSection>
      <FormSection
        title="ConfirmAction"
        lead="What can't be taken back says what it does, and asks."
      >
        <ConfirmAction
          label="Thu hồi"
          effect="Liên kết này không mở được nữa."
          confirm="Thu hồi liên kết"
          fields={{ intent: 'revoke' }}
          reason="required"
          destructive
        />
      </FormSection>
      <FormSection title="CopyField, FileField">
        <CopyField label="Địa chỉ" value="https://phieu.example.vn/l/ab12c-d34ef" />
        <FileField aria-label="Tệp" name="file" />
      </FormSection>
      <FormSection title="EstimateTrack, ShareBar, ProgressBar" lead="A figure with its interval.">
        <EstimateTrack mark={{ at: 81, interval: [78, 84] }} scale={scale} mean={76} best={88} />
        <EstimateAxis scale={scale} />
        <ShareBar points="243/10" max="30" interval={[23.5, 25.1]} />
        <ProgressBar done={40} wanted={120} />
      </FormSection>
    </>
  )
}

const units = [
  { id: 'a', name: 'Phường Đống Đa', ballots: 40 },
  { id: 'b', name: 'Xã Đông Anh', ballots: null },
]

const columns: readonly Column<(typeof units)[number]>[] = [
  { id: 'name', head: 'Tên', cell: ({ name }) => name, sort: ({ name }) => name },
  {
    id: 'ballots',
    head: 'Phiếu',
    cell: ({ ballots }) => ballots ?? '–',
    sort: ({ ballots }) => ballots,
    align: 'figure',
  },
]

const scale = scaleOf([{ at: 81, interval: [78, 84] }])
