/** `/rounds/:round/fieldwork/devices?show=care`: how are the phones, and which want looking after? */
import { endpoints } from '@phieu/office'
import { useQuery } from '@tanstack/react-query'
import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { LiveNote } from '../layout/live-note.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { DeviceTable } from './device-table.tsx'
import { FieldworkParts } from './fieldwork-parts.tsx'
import { devicesQuery, fieldworkKey } from './fieldwork-queries.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = devicesQuery(api, params['round'] ?? '')
  await queries.ensureQueryData(query)
  return { query }
}

/** Revokes a phone, or gives it a name. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const form = await request.formData()
  const param = { round: params['round'] ?? '', device: readField(form, 'device') }
  const done = await attempt(() =>
    readField(form, 'intent') === 'revoke'
      ? api.ask(endpoints.revokePhone, { param })
      : api.ask(endpoints.namePhone, { param, json: { name: readField(form, 'name').trim() } }),
  )
  await queries.invalidateQueries(fieldworkKey(param.round))
  return done
}

export function DevicesScreen() {
  const { t } = useI18n()
  const words = t.fieldwork.devices
  const { query } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  if (!data) return <output>{t.app.opening}</output>

  const using = data.devices.filter(({ revokedOn }) => revokedOn === null)
  const care = using.filter(({ warnings }) => warnings.length > 0)
  return (
    <>
      <PageHead
        title={words.title}
        answer={data.devices.length === 0 ? words.none : words.answer(using.length, care.length)}
        lead={
          data.devices.length > 0 &&
          `${words.lead} ${data.version === null ? '' : words.version(data.version)}`
        }
      >
        <LiveNote query={query} />
      </PageHead>
      <FieldworkParts round={data.round.id} current="devices" />
      <DeviceTable devices={data.devices} withActions />
    </>
  )
}

export { DevicesScreen as Component }
