/** What the server's answers are called on the pages; their shapes are the server's. */
import type { Answered, endpoints } from '@phieu/office'

/** Who is signed in, if anybody is. */
export type Session = Answered<typeof endpoints.getSession>

/** What someone who is signed in is at the office. */
export type Role = NonNullable<Session['user']>['role']

/** Somebody of a demo, with what signs them in. */
export type DemoAccount = NonNullable<Session['demo']>[number]

export type Overview = Answered<typeof endpoints.getOverview>
export type LiveResult = Answered<typeof endpoints.getResult>
export type Collecting = Answered<typeof endpoints.getCollecting>
export type BlockOverview = Overview['blocks'][number]
export type UnitRow = BlockOverview['units'][number]
export type Estimate = UnitRow['survey']

export type UnitReport = Answered<typeof endpoints.getUnitReport>
export type AreaReport = UnitReport['areas'][number]
export type ItemReport = AreaReport['items'][number]
export type GroupScore = ItemReport['groups'][number]
export type AnswerCount = ItemReport['counts'][number]

export type AssessedOverview = Answered<typeof endpoints.getAssessed>
export type AssessedBlock = AssessedOverview['blocks'][number]
export type AssessedUnit = AssessedBlock['units'][number]
export type AssessedPreview = Answered<typeof endpoints.previewAssessed>
export type AssessedChange = AssessedPreview['changes'][number]

export type AdjustmentList = Answered<typeof endpoints.listAdjustments>
export type AdjustmentRow = AdjustmentList['adjustments'][number]

export type RoundDetail = Answered<typeof endpoints.getRound>

export type ExternalList = Answered<typeof endpoints.getExternal>
export type ExternalPreview = Answered<typeof endpoints.previewExternal>
export type ExternalChange = ExternalPreview['changes'][number]

export type RefusedRow = Answered<typeof endpoints.listRefused>['refused'][number]
