/** What the server's answers are called on the pages; their shapes are the server's. */
import type { InferResponseType } from 'hono/client'
import type { Api } from './office.ts'

/** What someone who is signed in is at the office. */
export type Role = NonNullable<
  InferResponseType<Api['api']['session']['$get'], 200>['user']
>['role']

type Rounds = Api['api']['rounds']

export type Overview = InferResponseType<Rounds[':round']['overview']['$get'], 200>
export type BlockOverview = Overview['blocks'][number]
export type UnitRow = BlockOverview['units'][number]
export type Estimate = UnitRow['survey']

export type UnitReport = InferResponseType<Rounds[':round']['units'][':unit']['$get'], 200>
export type AreaReport = UnitReport['areas'][number]
export type ItemReport = AreaReport['items'][number]
export type GroupScore = ItemReport['groups'][number]
export type AnswerCount = ItemReport['counts'][number]

type Assessed = Rounds[':round']['assessed']

export type AssessedOverview = InferResponseType<Assessed['$get'], 200>
export type AssessedBlock = AssessedOverview['blocks'][number]
export type AssessedUnit = AssessedBlock['units'][number]
export type AssessedPreview = InferResponseType<Assessed['preview']['$post'], 200>
export type AssessedChange = AssessedPreview['changes'][number]

export type AdjustmentList = InferResponseType<Rounds[':round']['adjustments']['$get'], 200>
export type AdjustmentRow = AdjustmentList['adjustments'][number]

export type RoundDetail = InferResponseType<Rounds[':round']['$get'], 200>

type External = Rounds[':round']['external']

export type ExternalList = InferResponseType<External['$get'], 200>
export type ExternalPreview = InferResponseType<External['preview']['$post'], 200>
export type ExternalChange = ExternalPreview['changes'][number]

export type RefusedRow = InferResponseType<Api['api']['refused']['$get'], 200>['refused'][number]
