/** `/rounds/:round/points/adjustments/new`: which unit gets or loses points, and by which decision? */
import { endpoints } from '@phieu/office'
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import {
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { readField } from '../components/read-field.ts'
import { officeContext } from '../api/office.ts'
import { troubleOf } from '../api/problem.ts'
import { adjustmentsQuery } from '../api/queries.ts'
import { Message } from '../components/message.tsx'
import { DayField } from '../components/form/day-field.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './adjustments.module.css'
import { parsePoints } from './parse-points.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const { changeable, units } = await queries.ensureQueryData(adjustmentsQuery(api, round))
  if (!changeable) throw redirect(`/rounds/${round}/points/adjustments`)
  return { round, units }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const form = await request.formData()
  const field = (name: string) => readField(form, name).trim()
  const points = parsePoints(field('points'))
  if (points === undefined) return { trouble: 'malformed' as const }

  const json = {
    id: field('id'),
    unit: field('unit'),
    kind: field('kind') === 'penalty' ? ('penalty' as const) : ('bonus' as const),
    points,
    reason: field('reason'),
    document: field('document'),
    decidedBy: field('decidedBy'),
    decidedOn: field('decidedOn'),
  }
  try {
    await api.ask(endpoints.enterAdjustment, { param: { round }, json })
  } catch (thrown) {
    return { trouble: troubleOf(thrown) }
  }
  await queries.invalidateQueries({ queryKey: ['rounds', round] })
  return redirect(`/rounds/${round}/points/adjustments?entered=${json.id}`)
}

export function NewAdjustmentScreen() {
  const { t } = useI18n()
  const words = t.adjustments
  const { round, units } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>()?.trouble
  const sending = useNavigation().state === 'submitting'
  // Made here, so that sending the form again after a lost answer enters it once.
  const [id] = useState(() => crypto.randomUUID())
  const plain = { required: true, withAsterisk: false, autoComplete: 'off' }
  return (
    <>
      <title>{`${words.add} – ${t.app.name}`}</title>
      <p className="back">
        <Link to={`/rounds/${round}/points/adjustments`}>← {words.title}</Link>
      </p>
      <h1>{words.add}</h1>
      <Form method="post" className={css.form}>
        <input type="hidden" name="id" value={id} />
        <NativeSelect
          label={words.unit}
          name="unit"
          required
          withAsterisk={false}
          data={[
            { value: '', label: words.chooseUnit },
            ...units.map((unit) => ({ value: unit.id, label: `${unit.name} (${unit.block})` })),
          ]}
        />
        <fieldset className={css.kinds}>
          <legend>{words.kind}</legend>
          <label>
            <input type="radio" name="kind" value="bonus" required /> {words.bonus}
          </label>
          <label>
            <input type="radio" name="kind" value="penalty" required /> {words.penalty}
          </label>
        </fieldset>
        <TextInput
          label={words.points}
          description={words.pointsHint}
          name="points"
          inputMode="decimal"
          {...plain}
        />
        <Textarea label={words.reason} name="reason" rows={2} maxLength={2000} {...plain} />
        <TextInput
          label={words.document}
          description={words.documentHint}
          name="document"
          maxLength={500}
          {...plain}
        />
        <TextInput label={words.decidedBy} name="decidedBy" maxLength={200} {...plain} />
        <DayField label={words.decidedOn} name="decidedOn" required />
        {trouble && (
          <Message tone="bad">
            {trouble === 'malformed' ? words.malformed : t.trouble[trouble]}
          </Message>
        )}
        <Button type="submit">{sending ? words.entering : words.enter}</Button>
      </Form>
    </>
  )
}

export { NewAdjustmentScreen as Component }
