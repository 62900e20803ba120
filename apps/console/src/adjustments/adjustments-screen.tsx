/** `/rounds/:round/points/adjustments?unit=…`: which points are added or taken, and by whose decision? */
import { endpoints } from '@phieu/office'
import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import {
  Link,
  useLoaderData,
  useNavigate,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { readField } from '../components/read-field.ts'
import type { AdjustmentList } from '../api/answers.ts'
import { officeContext } from '../api/office.ts'
import { troubleOf } from '../api/problem.ts'
import { adjustmentsQuery } from '../api/queries.ts'
import { PointsParts } from '../assessed/points-parts.tsx'
import { Message } from '../components/message.tsx'
import { useIsAdmin } from '../layout/office-data.ts'
import { withFilters } from '../components/table/with-filters.ts'
import { useI18n } from '../i18n/i18n.tsx'
import css from './adjustments.module.css'
import { AdjustmentTable } from './adjustment-table.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = adjustmentsQuery(api, params['round'] ?? '')
  await queries.ensureQueryData(query)
  return { query }
}

/** Withdraws an adjustment. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const form = await request.formData()
  const param = { round, id: readField(form, 'id') }
  const json = { reason: readField(form, 'reason').trim() }
  try {
    await api.ask(endpoints.withdrawAdjustment, { param, json })
  } catch (thrown) {
    return { trouble: troubleOf(thrown) }
  }
  await queries.invalidateQueries({ queryKey: ['rounds', round] })
  return { trouble: undefined }
}

export function AdjustmentsScreen() {
  const { t, format } = useI18n()
  const words = t.adjustments
  const { data: list } = useQuery(useLoaderData<typeof loader>().query)
  const isAdmin = useIsAdmin()
  const [address] = useSearchParams()
  if (!list) return <output>{t.app.opening}</output>

  const unit = address.get('unit') ?? ''
  const shown = list.adjustments.filter((each) => unit === '' || each.unit === unit)
  const entered = list.adjustments.some(({ id }) => id === address.get('entered'))
  const points = (value: number) => format.decimal(value, 2)
  return (
    <>
      <title>{`${words.title} – ${t.app.name}`}</title>
      <div className={css.head}>
        <div>
          <Headline list={list} />
          <p className={css.lead}>
            {words.lead(points(list.caps.maxBonus), points(list.caps.maxPenalty))}
          </p>
        </div>
        {!list.changeable && <p className="soft">{words.frozen}</p>}
        {list.changeable && isAdmin && (
          <Button component={Link} to="new" className="screen-only">
            {words.add}
          </Button>
        )}
      </div>
      {entered && <Message tone="good">{words.entered}</Message>}
      <PointsParts round={list.round.id} current="adjustments" />
      <CapNotes list={list} />
      {list.adjustments.length > 0 && <UnitFilter list={list} unit={unit} />}
      {shown.length > 0 && (
        <AdjustmentTable adjustments={shown} changeable={list.changeable && isAdmin} />
      )}
      {shown.length === 0 && unit !== '' && (
        <p>
          {words.noneOfUnit} <Link to={withFilters(address, { unit: '' })}>{words.allUnits}</Link>
        </p>
      )}
    </>
  )
}

export { AdjustmentsScreen as Component }

function Headline({ list }: { list: AdjustmentList }) {
  const { t } = useI18n()
  const counting = list.adjustments.filter(({ withdrawn }) => !withdrawn)
  const units = new Set(counting.map(({ unit }) => unit)).size
  return (
    <h1>
      {counting.length === 0 ? t.adjustments.none : t.adjustments.some(counting.length, units)}
    </h1>
  )
}

/** Units for which more was entered than counts. */
function CapNotes({ list }: { list: AdjustmentList }) {
  const { t, format } = useI18n()
  const points = (value: number) => format.decimal(value, 2)
  return list.sums
    .flatMap((sum) => [
      ...(sum.bonus > sum.bonusCounted
        ? [{ unit: sum.unitName, kind: 'bonus', entered: sum.bonus, counted: sum.bonusCounted }]
        : []),
      ...(sum.penalty > sum.penaltyCounted
        ? [
            {
              unit: sum.unitName,
              kind: 'penalty',
              entered: sum.penalty,
              counted: sum.penaltyCounted,
            },
          ]
        : []),
    ])
    .map(({ unit, kind, entered, counted }) => (
      <p key={`${unit} ${kind}`} className="warn">
        ▲ {t.adjustments.capped(unit, points(entered), points(counted))}
      </p>
    ))
}

function UnitFilter({ list, unit }: { list: AdjustmentList; unit: string }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const [address] = useSearchParams()
  const named = new Map(list.adjustments.map((each) => [each.unit, each.unitName]))
  return (
    <search className={`screen-only ${css.filter}`}>
      <NativeSelect
        label={t.adjustments.unit}
        value={unit}
        onChange={({ currentTarget: { value } }) =>
          void navigate(withFilters(address, { unit: value }), { replace: true })
        }
        data={[
          { value: '', label: t.adjustments.allUnits },
          ...[...named].map(([value, label]) => ({ value, label })),
          ...(unit !== '' && !named.has(unit) ? [{ value: unit, label: unit }] : []),
        ]}
      />
    </search>
  )
}
