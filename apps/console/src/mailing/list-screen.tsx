/** `/rounds/:round/sending/mail/new`: whom does this file name? Then: an invitation for each. */
import { NativeSelect, TextInput } from '@mantine/core'
import { endpoints } from '@phieu/office'
import { useState } from 'react'
import {
  Link,
  redirect,
  useFetcher,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { officeContext } from '../api/office.ts'
import { readField } from '../components/read-field.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { actOnFile } from '../imports/file-action.ts'
import { ImportForm, type Finding } from '../imports/import-form.tsx'
import { PageHead } from '../layout/page-head.tsx'
import {
  mailingsKey,
  mailingsQuery,
  type AddresseePreview,
  type MailingList,
} from './mailing-queries.ts'
import css from './mailing.module.css'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const { groups } = await queries.ensureQueryData(mailingsQuery(api, round))
  return { round, groups }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const form = await request.formData()
  const group = readField(form, 'group')
  const label = readField(form, 'label').trim()
  const news = await actOnFile<AddresseePreview>(form, {
    preview: (init) =>
      api.ask(endpoints.previewAddressees, { param: { round }, query: { group } }, init),
    take: (init, { digest }) =>
      api.ask(endpoints.makeMailing, { param: { round }, query: { group, label, digest } }, init),
  })
  if (!('taken' in news)) return news

  await queries.invalidateQueries(mailingsKey(round))
  return redirect(`/rounds/${round}/sending/mail?made`)
}

export function ListScreen() {
  const { t } = useI18n()
  const words = t.mailing.list
  const { round, groups } = useLoaderData<typeof loader>()
  const find = ({ people, known }: AddresseePreview): Finding =>
    people === 0
      ? { tone: 'care', text: words.nobody, nothing: true }
      : { tone: 'good', text: words.found(people, known) }
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        back={<Link to={`/rounds/${round}/sending/mail`}>← {t.mailing.title}</Link>}
      />
      <ImportForm
        fetcher={useFetcher<typeof action>()}
        find={find}
        templates={`/api/rounds/${encodeURIComponent(round)}/mailings/template`}
        words={{ templateLead: words.templateLead, do: words.take, reason: 'none' }}
        choice={<About groups={groups} />}
      >
        {() => undefined}
      </ImportForm>
    </>
  )
}

export { ListScreen as Component }

/** As whom they answer, and what the list is called. */
function About({ groups }: Pick<MailingList, 'groups'>) {
  const { t, language } = useI18n()
  const words = t.mailing.list
  const [group, choose] = useState(groups[0]?.id ?? '')
  return (
    <section className={css.about}>
      <NativeSelect
        label={words.group}
        name="group"
        value={group}
        onChange={({ target }) => choose(target.value)}
        data={groups.map((each) => ({ value: each.id, label: each[language] }))}
      />
      <TextInput
        label={words.label}
        description={words.labelHint}
        name="label"
        maxLength={80}
        autoComplete="off"
        required
        withAsterisk={false}
      />
    </section>
  )
}
