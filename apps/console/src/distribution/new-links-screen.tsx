/** `/rounds/:round/sending/new?like=…`: open links for many units at once; or one like another one. */
import { NativeSelect, TextInput } from '@mantine/core'
import { Difficulty } from '@phieu/survey'
import { useQuery } from '@tanstack/react-query'
import {
  Form,
  Link,
  useActionData,
  useLoaderData,
  useNavigation,
  type LoaderFunctionArgs,
} from 'react-router'
import { officeContext } from '../api/office.ts'
import { overviewQuery } from '../api/queries.ts'
import { FailureNote } from '../components/failure-note.tsx'
import formCss from '../components/form.module.css'
import { FormSection } from '../components/form-section.tsx'
import { Message } from '../components/message.tsx'
import { DayField } from '../components/form/day-field.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { SubmitButton } from '../components/submit-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { linkQuery } from './distribution-queries.ts'
import type { SendingNews } from './make.ts'
import { PlaceFields } from './place-fields.tsx'

export { makeLinks as action } from './make.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const query = overviewQuery(api, round)
  const code = new URL(request.url).searchParams.get('like')
  const [page] = await Promise.all([
    code === null ? undefined : queries.ensureQueryData(linkQuery(api, round, code)),
    queries.ensureQueryData(query),
  ])
  return { query, round, like: page?.links.find((link) => link.code === code) }
}

export function NewLinksScreen() {
  const { t } = useI18n()
  const { newLinks: words, where, links, difficulties } = t.distribution
  const { query, round, like } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  const news = useActionData<SendingNews>()
  const working = useNavigation().state === 'submitting'
  if (!data) return <output>{t.app.opening}</output>

  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        back={<Link to={`/rounds/${round}/sending`}>← {links.title}</Link>}
      />
      <Form method="post" className={formCss.form}>
        <PlaceFields plan={data} like={like} />
        <FormSection title={words.settings}>
          <TextInput
            label={words.label}
            description={words.labelHint}
            name="label"
            defaultValue={like?.label ?? ''}
            maxLength={80}
            autoComplete="off"
          />
          <DayField
            label={words.opensOn}
            description={words.daysHint}
            name="opensOn"
            defaultValue={like?.opensOn ?? ''}
          />
          <DayField label={words.closesOn} name="closesOn" defaultValue={like?.closesOn ?? ''} />
          <NativeSelect
            label={words.difficulty}
            description={words.difficultyHint}
            name="difficulty"
            defaultValue={like?.difficulty ?? 'light'}
            data={Difficulty.options.map((value) => ({ value, label: difficulties[value] }))}
          />
          <TextInput
            label={words.perHour}
            description={words.perHourHint}
            name="perHour"
            inputMode="numeric"
            pattern="[1-9][0-9]{0,4}"
            defaultValue={String(like?.perHour ?? 600)}
            required
            withAsterisk={false}
          />
          <TextInput
            label={words.maxBallots}
            name="maxBallots"
            defaultValue={String(like?.maxBallots ?? '')}
            inputMode="numeric"
            pattern="[1-9][0-9]{0,6}"
          />
          <label>
            <input type="checkbox" name="again" defaultChecked={like !== undefined} /> {words.again}
          </label>
        </FormSection>
        {news?.incomplete && <Message tone="bad">{where.incomplete}</Message>}
        {news?.unknown && <Message tone="bad">{where.unknown(news.unknown.join(', '))}</Message>}
        {news?.failure && <FailureNote failure={news.failure} />}
        <SubmitButton busy={working}>{working ? words.making : words.make}</SubmitButton>
      </Form>
    </>
  )
}

export { NewLinksScreen as Component }
